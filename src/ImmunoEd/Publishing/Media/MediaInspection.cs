using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>Decides by a file's content alone whether it may be shown to patients, and takes out what says where it was made.</summary>
public static class MediaInspection
{
    private const int HeadBytes = 4096;

    /// <param name="content">Must be seekable; a film is never read into memory as a whole.</param>
    public static MediaVerdict Inspect(Stream content, string fileName)
    {
        try
        {
            return new MediaVerdict(InspectContent(content, Path.GetExtension(fileName).ToLowerInvariant()), Refusal: null);
        }
        catch (MediaRefusedException refused)
        {
            return new MediaVerdict(Media: null, refused.Message);
        }
    }

    private static InspectedMedia InspectContent(Stream content, string namedExtension)
    {
        var type = MediaSignature.TypeOf(ReadHead(content));
        if (content.Length > type.LargestBytes)
            throw new MediaRefusedException($"This file is larger than {type.LargestBytes / 1024 / 1024} MiB, the most that is taken of {type.Name}. Save it smaller.");
        var contents = type.IsVideo ? ReadFilm(type, content) : ReadWhole(type, ReadAll(content));
        if (contents.Size is { } size)
            RequireSane(size);
        return new InspectedMedia(type, contents.Size?.Width, contents.Size?.Height, contents.Cleaned, namedExtension);
    }

    private static byte[] ReadHead(Stream content)
    {
        content.Position = 0;
        var head = new byte[HeadBytes];
        return head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static byte[] ReadAll(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[content.Length];
        return content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? bytes : throw MediaRefusedException.Truncated();
    }

    private static MediaContents ReadFilm(MediaType type, Stream content) =>
        type == MediaType.Mp4 ? Mp4Film.Read(content) : WebMFilm.Read(content);

    private static MediaContents ReadWhole(MediaType type, byte[] bytes) => type.Extension switch
    {
        ".png" => PngPicture.Read(bytes),
        ".jpg" => JpegPicture.Read(bytes),
        ".webp" => WebPPicture.Read(bytes),
        ".gif" => GifPicture.Read(bytes),
        ".avif" => AvifPicture.Read(bytes),
        ".pdf" => PdfDocument.Read(bytes),
        _ => WebVttCaptions.Read(bytes)
    };

    private static void RequireSane(ImageSize size)
    {
        if (size.Width <= 0 || size.Height <= 0)
            throw MediaRefusedException.Damaged();
        if (size.Width > ContentLimits.MediaSide || size.Height > ContentLimits.MediaSide || (long)size.Width * size.Height > ContentLimits.MediaPixels)
            throw new MediaRefusedException($"This picture is {size.Width} by {size.Height} pixels: too large for a reader’s phone. Save it with at most {ContentLimits.MediaSide} pixels a side and {ContentLimits.MediaPixels / 1_000_000} million in all.");
    }
}
