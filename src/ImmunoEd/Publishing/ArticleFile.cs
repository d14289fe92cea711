using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;

namespace ImmunoEd.Publishing;

/// <summary>Reads an article's file: front matter between two lines of three dashes, then the body.</summary>
public static class ArticleFile
{
    private const string Fence = "---";

    private static readonly string[] Keys =
        ["title", "summary", "cancerTypes", "treatments", "topics", "keyPoints", "nextSteps", "questions", "factsChecked", "sources"];

    private static readonly string[] SourceKeys = ["title", "publisher", "url", "accessed"];

    /// <summary>Null only where the front matter cannot be read at all; whatever is wrong is added to <paramref name="findings"/>.</summary>
    public static ArticleText? Parse(string file, string source, ICollection<ContentFinding> findings) =>
        Parse(file, source, findings, ContentLimits.FrontMatterBytes);

    internal static ArticleText? Parse(string file, string source, ICollection<ContentFinding> findings, int maxFrontMatterBytes)
    {
        try
        {
            return Read(file, source, findings, maxFrontMatterBytes);
        }
        catch (ContentException fault)
        {
            foreach (var finding in fault.Findings)
                findings.Add(finding);
            return null;
        }
    }

    private static ArticleText Read(string file, string source, ICollection<ContentFinding> findings, int maxFrontMatterBytes)
    {
        var (frontMatter, body, bodyLine) = Split(file, source);
        var node = SafeYaml.Load(frontMatter, file, firstLine: 2, maxFrontMatterBytes, ContentLimits.FrontMatterDepth);
        var values = new YamlObject(node, file, firstLine: 2, ContentRules.FrontMatter, findings, Keys);
        return new ArticleText
        {
            File = file,
            Source = source,
            Title = Limited(values, "title", ContentLimits.TitleCharacters),
            Summary = Limited(values, "summary", ContentLimits.SummaryCharacters),
            CancerTypes = values.TextsWithLines("cancerTypes"),
            Treatments = values.TextsWithLines("treatments"),
            Topics = values.TextsWithLines("topics"),
            KeyPoints = values.Texts("keyPoints"),
            NextSteps = values.Texts("nextSteps"),
            Questions = values.Texts("questions"),
            FactsChecked = values.Date("factsChecked"),
            Sources = [.. values.Objects("sources", SourceKeys).Select(ReadSource)],
            ProseBefore = [new TextBlock(values.LineOf("summary"), values.Text("summary") ?? ""), .. ProseOf(values, "keyPoints")],
            ProseAfter = [.. ProseOf(values, "nextSteps"), .. ProseOf(values, "questions")],
            Body = body,
            BodyLine = bodyLine,
        };
    }

    private static (string FrontMatter, string Body, int BodyLine) Split(string file, string source)
    {
        var reader = new LineReader(source.StartsWith('\uFEFF') ? source[1..] : source);
        if (reader.Next() != Fence)
            throw new ContentException(file, 1, ContentRules.FrontMatter, "The file must begin with a line of three dashes (---), the title and the summary.");

        var start = reader.Position;
        for (var end = start; reader.Next() is { } line; end = reader.Position)
        {
            if (line == Fence)
                return (reader.Text[start..end], reader.Text[reader.Position..], reader.LinesRead + 1);
        }

        throw new ContentException(file, 1, ContentRules.FrontMatter, "The front matter has no end. Close it with a line of three dashes (---).");
    }

    private static string Limited(YamlObject values, string key, int limit)
    {
        var text = values.RequiredText(key);
        if (text.Length > limit)
            values.Report(values.LineOf(key), $"“{key}” has {text.Length} characters; at most {limit} are allowed.");
        return text;
    }

    private static IEnumerable<TextBlock> ProseOf(YamlObject values, string key) =>
        values.TextsWithLines(key).Select(item => new TextBlock(item.Line, item.Value));

    private static Source ReadSource(YamlObject source)
    {
        var url = source.RequiredText("url");
        if (url.Length > 0 && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            source.Report(source.LineOf("url"), "A source’s “url” must begin with https:// or http://.");
        var accessed = source.Date("accessed");
        if (accessed is null && source.Text("accessed") is null)
            source.Report(source.Line, "“accessed” is missing: the day on which the source was read.");
        return new Source(source.RequiredText("title"), source.RequiredText("publisher"), url, accessed ?? default);
    }

    private sealed class LineReader(string text)
    {
        public string Text => text;

        public int Position { get; private set; }

        public int LinesRead { get; private set; }

        public string? Next()
        {
            if (Position >= text.Length)
                return null;
            var end = text.IndexOf('\n', Position);
            var line = text[Position..(end < 0 ? text.Length : end)];
            Position = end < 0 ? text.Length : end + 1;
            LinesRead++;
            return line.TrimEnd();
        }
    }
}
