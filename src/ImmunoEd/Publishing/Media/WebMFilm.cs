using System.Text;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>Reads a film's tracks and tags (the WebM container guidelines); what it shows is stepped over.</summary>
internal sealed class WebMFilm
{
    private const uint Header = 0x1A45DFA3, DocType = 0x4282, Segment = 0x18538067, Tracks = 0x1654AE6B, Cluster = 0x1F43B675;
    private const uint Tags = 0x1254C367, Attachments = 0x1941A469;
    private const uint Track = 0xAE, TrackType = 0x83, Video = 0xE0, PixelWidth = 0xB0, PixelHeight = 0xBA;
    private const long MetadataTrack = 0x21;

    // Seek head, information, chapters, cues, void, check sum; then what stands in a cluster whose length is not known.
    private static readonly HashSet<uint> SteppedOver = [0x114D9B74, 0x1549A966, 0x1043A770, 0x1C53BB6B, 0xEC, 0xBF, Cluster, 0xE7, 0xA3, 0xA0, 0xA7, 0xAB, 0x5854];

    private readonly EbmlReader reader;
    private ImageSize? size;
    private bool hasCluster;

    private WebMFilm(Stream stream) => reader = new EbmlReader(stream);

    public static MediaContents Read(Stream stream) => new WebMFilm(stream).Read();

    private MediaContents Read()
    {
        var parts = reader.Children(0, reader.Length).Take(2).ToList();
        if (parts is not [{ Id: Header, HasSize: true } header, { Id: Segment } segment])
            throw MediaRefusedException.Damaged();
        RequireWebM(header);
        if (segment.End < reader.Length)
            throw new MediaRefusedException("Something else is hidden behind this film. Export it again as WebM.");
        foreach (var element in reader.Children(segment.Start, segment.End, flattened: Cluster))
            Look(element);
        if (!hasCluster)
            throw MediaRefusedException.Truncated();
        return new MediaContents(size ?? throw new MediaRefusedException("This WebM file holds no film, only sound or data."));
    }

    private void RequireWebM(EbmlElement header)
    {
        var type = reader.Children(header.Start, header.End).FirstOrDefault(element => element.Id == DocType);
        if (type.Id != DocType || Encoding.Latin1.GetString(reader.Read(type)).TrimEnd('\0') != "webm")
            throw new MediaRefusedException("This is a Matroska film (.mkv), which browsers do not play. Export it as MP4 or WebM.");
    }

    private void Look(EbmlElement element)
    {
        hasCluster |= element.Id == Cluster;
        if (element.Id == Tracks)
            LookAtTracks(element);
        else if (element.Id == Attachments)
            throw new MediaRefusedException("Other files are attached to this film. Export it again without attachments.");
        else if (element.Id == Tags && LocationWords.AreIn(reader.Read(element)))
            throw new MediaRefusedException("This film carries tags that say where it was filmed. Export it again as WebM with metadata left out.");
        else if (element.Id != Tags && !SteppedOver.Contains(element.Id))
            throw MediaRefusedException.Damaged();
    }

    private void LookAtTracks(EbmlElement tracks)
    {
        foreach (var track in ChildrenOf(tracks).Where(element => element.Id == Track))
        {
            foreach (var element in ChildrenOf(track))
            {
                if (element.Id == TrackType && reader.ReadNumber(element) == MetadataTrack)
                    throw new MediaRefusedException("Beside pictures and sound this film carries a track of data, which may say where it was filmed. Export it again as WebM without metadata.");
                if (element.Id == Video)
                    size ??= SizeOf([.. ChildrenOf(element)]);
            }
        }
    }

    private ImageSize SizeOf(List<EbmlElement> video) => new(Number(video, PixelWidth), Number(video, PixelHeight));

    private int Number(List<EbmlElement> elements, uint id) =>
        elements.Find(element => element.Id == id) is { Id: > 0 } found ? (int)Math.Min(reader.ReadNumber(found), int.MaxValue) : throw MediaRefusedException.Damaged();

    private IEnumerable<EbmlElement> ChildrenOf(EbmlElement element) => reader.Children(element.Start, element.End);
}
