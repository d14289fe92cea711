using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ImmunoEd.Publishing;

/// <summary>YAML reduced to scalars, lists and maps: no aliases, no tags, no second document, bounded in size and depth.</summary>
internal static class SafeYaml
{
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, counted from 1.</param>
    public static YamlNode? Load(string text, string file, int firstLine, int maxBytes, int maxDepth)
    {
        // The parser would take a byte order mark for the beginning of a value.
        text = text.TrimStart('\uFEFF');
        if (Encoding.UTF8.GetByteCount(text) > maxBytes)
            throw Fault(file, firstLine, $"This part is longer than {maxBytes / 1024} KiB. Shorten it.");

        try
        {
            RefuseUnsafe(text, file, firstLine, maxDepth);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // What the parser throws at some lists and maps that are never closed.
            throw Fault(file, firstLine, "This is not valid YAML: a bracket or a quote is not closed.");
        }
        catch (YamlException fault)
        {
            throw Fault(file, firstLine + Math.Max(0, (int)fault.Start.Line - 1), $"This is not valid YAML: {FirstSentence(fault.Message)}");
        }
    }

    private static void RefuseUnsafe(string text, string file, int firstLine, int maxDepth)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        var documents = 0;
        while (parser.MoveNext())
        {
            var line = firstLine + (int)parser.Current!.Start.Line - 1;
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                throw Fault(file, line, "Anchors and aliases (& and *) are not allowed. Write the value out, or put it in quotes.");
            if (parser.Current is NodeEvent { Tag.IsEmpty: false })
                throw Fault(file, line, "Tags (!) are not allowed. Put the value in quotes.");
            if (parser.Current is DocumentStart && ++documents > 1)
                throw Fault(file, line, "Only one YAML document is allowed.");
            depth += parser.Current.NestingIncrease;
            // The stream and the document count as two levels.
            if (depth > maxDepth + 2)
                throw Fault(file, line, $"Values are nested more than {maxDepth} deep.");
        }
    }

    private static string FirstSentence(string message)
    {
        var text = message[(message.LastIndexOf("): ", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
        return text.EndsWith('.') ? text : text + ".";
    }

    private static ContentException Fault(string file, int line, string message) =>
        new(file, line, ContentRules.FrontMatter, message);
}
