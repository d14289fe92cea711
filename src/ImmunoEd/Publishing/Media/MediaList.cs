using System.Globalization;
using System.Text;
using ImmunoEd.Articles;
using YamlDotNet.RepresentationModel;

namespace ImmunoEd.Publishing.Media;

/// <summary>What <c>media.yml</c> says of one file of the folder <c>media</c>; all names are without the folder.</summary>
/// <param name="Transcript">The name of the file in which the words of a film stand.</param>
public sealed record MediaEntry(string File, MediaDescription Description, string? Captions, string? Transcript)
{
    public bool SaysSomething => Description != new MediaDescription(null, false, null) || Captions is not null || Transcript is not null;

    public static MediaEntry Of(ContentFile file) => new(file.Name, MediaDescription.Of(file), NameOf(file.Captions), NameOf(file.TranscriptPath));

    private static string? NameOf(string? path) => path is null ? null : Path.GetFileName(path);
}

public sealed record MediaLine(MediaEntry Entry, int Line);

/// <summary>Reads and writes <c>media.yml</c>, which describes the files of a content folder.</summary>
internal static class MediaList
{
    public const string FileName = "media.yml";

    private static readonly string[] Keys = ["file", "alt", "decorative", "title", "captions", "transcript"];

    public static IReadOnlyList<MediaLine> Parse(string text, ICollection<ContentFinding> findings)
    {
        try
        {
            var root = SafeYaml.Load(text, FileName, firstLine: 1, ContentLimits.VocabularyBytes, ContentLimits.FrontMatterDepth);
            if (root is YamlSequenceNode list)
                return [.. list.Children.Select(node => Read(new YamlObject(node, FileName, 1, ContentRules.Image, findings, Keys)))];
            if (root is not null)
                findings.Add(new ContentFinding(FileName, 1, ContentRules.Image, "A list of entries is expected, each beginning with “- file:”.", Blocks: true));
        }
        catch (ContentException fault)
        {
            foreach (var finding in fault.Findings)
                findings.Add(finding);
        }

        return [];
    }

    public static string Write(IEnumerable<MediaEntry> entries)
    {
        var yaml = new StringBuilder();
        foreach (var entry in entries)
        {
            Append(yaml, "- file", entry.File);
            Append(yaml, "  alt", entry.Description.Alternative);
            Append(yaml, "  decorative", entry.Description.IsDecorative ? "true" : null);
            Append(yaml, "  title", entry.Description.Title);
            Append(yaml, "  captions", entry.Captions);
            Append(yaml, "  transcript", entry.Transcript);
        }

        return yaml.ToString();
    }

    private static MediaLine Read(YamlObject entry) => new(
        new MediaEntry(
            entry.RequiredText("file"), new MediaDescription(entry.Text("alt"), IsTrue(entry, "decorative"), entry.Text("title")), entry.Text("captions"), entry.Text("transcript")),
        entry.Line);

    private static bool IsTrue(YamlObject entry, string key)
    {
        var text = entry.Text(key);
        if (text is not (null or "true" or "false"))
            entry.Report(entry.LineOf(key), $"“{key}” is true or false.");
        return text == "true";
    }

    private static void Append(StringBuilder yaml, string key, string? value)
    {
        if (value is not null)
            yaml.Append(CultureInfo.InvariantCulture, $"{key}: {(value == "true" ? value : YamlScalar.Write(value))}\n");
    }
}
