namespace ImmunoEd.Publishing.Media;

/// <summary>Holds <c>media.yml</c> against the files that lie beside it.</summary>
internal static class MediaListChecks
{
    public static IEnumerable<ContentFinding> Of(IReadOnlyList<MediaLine> lines, IReadOnlyList<ContentMedia> media, IEnumerable<string> transcripts)
    {
        var types = media.ToDictionary(file => file.Name, file => file.Type);
        var written = transcripts.ToHashSet();
        var named = lines.Where(line => line.Entry.Transcript is not null).GroupBy(line => line.Entry.Transcript!).ToList();
        return
        [
            .. lines.SelectMany(line => InEntry(line.Entry, types, written).Select(message => Fault(MediaList.FileName, line.Line, message))),
            .. lines.GroupBy(line => line.Entry.File).SelectMany(same => same.Skip(1)).Select(line => Fault(MediaList.FileName, line.Line, $"“{line.Entry.File}” stands here twice.")),
            .. named.SelectMany(same => same.Skip(1)).Select(line => Fault(MediaList.FileName, line.Line, $"“{line.Entry.Transcript}” is the transcript of another film already.")),
            .. written.Except(named.Select(same => same.Key)).Order(StringComparer.Ordinal)
                .Select(name => Fault(MediaName.Folder + name, 1, $"No film of {MediaList.FileName} names this file as its transcript.")),
        ];
    }

    private static IEnumerable<string> InEntry(MediaEntry entry, Dictionary<string, MediaType> types, HashSet<string> transcripts)
    {
        if (!types.TryGetValue(entry.File, out var type))
        {
            yield return $"There is no file media/{entry.File}.";
            yield break;
        }

        if (entry.Description.Wrong(type) is { } problem)
            yield return problem;
        if (!type.IsVideo && (entry.Captions ?? entry.Transcript) is not null)
            yield return "Only a film has captions and a transcript.";
        if (entry.Captions is { } captions && types.GetValueOrDefault(captions) != MediaType.WebVtt)
            yield return $"There are no captions media/{captions}.";
        if (entry.Transcript is { } transcript && !transcripts.Contains(transcript))
            yield return $"There is no transcript media/{transcript}.";
    }

    private static ContentFinding Fault(string file, int line, string message) => new(file, line, ContentRules.Image, message, Blocks: true);
}
