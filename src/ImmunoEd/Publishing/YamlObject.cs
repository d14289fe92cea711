using System.Globalization;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace ImmunoEd.Publishing;

/// <summary>Reads one YAML map by key, and reports what is wrong with the line on which it stands instead of throwing.</summary>
internal sealed class YamlObject
{
    private readonly Dictionary<string, YamlNode> values = [];
    private readonly string file;
    private readonly int firstLine;
    private readonly string rule;
    private readonly ICollection<ContentFinding> findings;

    public YamlObject(YamlNode? node, string file, int firstLine, string rule, ICollection<ContentFinding> findings, params IReadOnlyList<string> keys)
    {
        (this.file, this.firstLine, this.rule, this.findings) = (file, firstLine, rule, findings);
        Line = node is null ? firstLine : LineOf(node);
        if (node is not YamlMappingNode map)
        {
            Report(Line, "A list of “key: value” lines is expected here.");
            return;
        }

        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (keys.Contains(name))
                values[name] = value;
            else
                Report(LineOf(key), $"The key “{name}” is not known. Known keys: {string.Join(", ", keys)}.");
        }
    }

    public int Line { get; }

    public int LineOf(string key) => values.TryGetValue(key, out var node) ? LineOf(node) : Line;

    public string? Text(string key)
    {
        if (!values.TryGetValue(key, out var node))
            return null;
        if (node is YamlScalarNode { Value: { } text } && IsOneLine(text))
            return text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
        Report(LineOf(node), $"“{key}” must be one line of text. A colon inside it needs quotes around the whole text.");
        return null;
    }

    public string RequiredText(string key)
    {
        if (Text(key) is { } text)
            return text;
        if (!findings.Any(finding => finding.Line == LineOf(key) && finding.Message.Contains($"“{key}”", StringComparison.Ordinal)))
            Report(LineOf(key), $"“{key}” is missing.");
        return "";
    }

    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(item => TextOf(item, key)).OfType<string>()];

    /// <summary>The entries of a list with their lines, for values that are checked one by one.</summary>
    public IReadOnlyList<(string Value, int Line)> TextsWithLines(string key) =>
        [.. Items(key).Select(item => (TextOf(item, key) ?? "", LineOf(item))).Where(item => item.Item1.Length > 0)];

    public IReadOnlyList<YamlObject> Objects(string key, params IReadOnlyList<string> keys) =>
        [.. Items(key).Select(item => new YamlObject(item, file, firstLine, rule, findings, keys))];

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Report(LineOf(key), $"“{key}” must be a date such as 2026-11-22.");
        return null;
    }

    public int? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Report(LineOf(key), $"“{key}” must be a whole number.");
        return null;
    }

    public void Report(int line, string message)
    {
        var finding = new ContentFinding(file, line, rule, message, Blocks: true);
        if (!findings.Contains(finding))
            findings.Add(finding);
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        if (!values.TryGetValue(key, out var node) || node is YamlScalarNode { Value: null or "" })
            return [];
        if (node is YamlSequenceNode list)
            return list.Children;
        Report(LineOf(node), $"“{key}” must be a list: [one, two], or a line with “- ” for each.");
        return [];
    }

    private string? TextOf(YamlNode item, string key)
    {
        if (item is YamlScalarNode { Value: { } text } && IsOneLine(text) && text.Trim() is { Length: > 0 } trimmed)
            return trimmed;
        Report(LineOf(item), $"Each entry of “{key}” must be one line of text. A colon inside it needs quotes around the whole text.");
        return null;
    }

    // Feeds and lists cannot hold a line end, a control character or half of a surrogate pair, however it was escaped.
    private static bool IsOneLine(string text) =>
        !text.Trim().EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);

    private int LineOf(YamlNode node) => firstLine + (int)node.Start.Line - 1;
}
