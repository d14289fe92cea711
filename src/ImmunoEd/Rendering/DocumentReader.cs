using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImmunoEd.Rendering;

/// <summary>Walks a parsed body once, settles levels, ids and names, and gathers what the other rooms ask for.</summary>
internal sealed class DocumentReader(string source)
{
    private const int LongestColumnName = 40;

    private readonly PageIds ids = new();
    private readonly HashSet<string> regionNames = [];
    private readonly Dictionary<string, int> tableNames = [];
    private readonly SourceLines lines = new(source);
    private readonly List<OutlineEntry> outline = [];
    private readonly List<ProseBlock> prose = [];
    private readonly List<LinkUse> links = [];
    private readonly List<ImageUse> images = [];
    private readonly List<ListUse> lists = [];
    private (string Text, string? Id) heading = ("", null);

    public RenderedText Read(MarkdownDocument document)
    {
        ReadChildren(document, HeadingScope.Body(), ProseKind.Paragraph, inCard: false);
        CheckFilms();
        return new("", outline, prose, links, images, lists);
    }

    private void CheckFilms()
    {
        if (images.Where(image => SafeAddress.IsFilm(image.Address)).Skip(MarkdownLimits.Films).FirstOrDefault() is { } film)
            throw new MarkdownException(film.Line, $"A page shows at most {MarkdownLimits.Films} films. Divide it into several.");
    }

    private void ReadChildren(ContainerBlock container, HeadingScope scope, ProseKind kind, bool inCard)
    {
        NestingCheck.Check(container, container.Line + 1);
        foreach (var block in container)
            ReadBlock(block, scope, kind, inCard);
    }

    private void ReadBlock(Block block, HeadingScope scope, ProseKind kind, bool inCard)
    {
        switch (block)
        {
            case HeadingBlock head:
                ReadHeading(head, scope, inCard);
                break;
            case ParagraphBlock paragraph:
                ReadProse(paragraph, kind);
                ReadCaption(paragraph, kind);
                break;
            case CustomContainer card:
                ReadCard(card, scope);
                break;
            case Table table:
                ReadTable(table, scope, inCard);
                break;
            case ListItemBlock item:
                ReadChildren(item, scope, ProseKind.ListItem, inCard);
                break;
            case ListBlock list:
                lists.Add(new(list.Line + 1, list.Count));
                ReadChildren(list, scope, kind, inCard);
                break;
            case QuoteBlock or FootnoteGroup or Footnote:
                ReadChildren((ContainerBlock)block, scope, kind, inCard);
                break;
        }
    }

    private void ReadHeading(HeadingBlock head, HeadingScope scope, bool inCard)
    {
        var text = ReadProse(head, ProseKind.Heading);
        if (text.Length == 0)
            return;
        var facts = new HeadingFacts(scope.Next(head.Level), ids.For(text));
        head.SetData(facts);
        if (inCard)
            return;
        heading = (text, facts.Id);
        if (facts.Level <= 3)
            outline.Add(new(facts.Level, facts.Id, text));
    }

    private void ReadCard(CustomContainer card, HeadingScope scope)
    {
        CareCardParser.CheckClosed(card);
        var kind = CareCards.KindOf(card.Info)!;
        var argument = SourceText.Clean(card.Arguments?.Trim() ?? "");
        var id = ids.For(kind.Words(argument));
        card.SetData(new CardFacts(kind, argument, scope.Below, id, LabelOf(kind.Words(argument), id)));
        if (argument.Length > 0)
            prose.Add(new(ProseKind.Heading, card.Line + 1, argument));
        ReadChildren(card, new HeadingScope(scope.Below + 1), ProseKind.Paragraph, inCard: true);
    }

    // Two regions of one name cannot be told apart in a list of landmarks: the second takes in its heading, a third goes without.
    private string? LabelOf(string name, string id)
    {
        if (regionNames.Add(name))
            return id;
        return heading.Id is not null && regionNames.Add($"{name} {heading.Text}") ? $"{id} {heading.Id}" : null;
    }

    private void ReadTable(Table table, HeadingScope scope, bool inCard)
    {
        var caption = heading.Text.Length > 0 ? heading.Text : "Table";
        table.SetData(new TableFacts(caption, UniqueName(caption == "Table" ? caption : $"Table: {caption}"), ColumnsOf((TableRow)table[0])));
        foreach (var cell in table.Cast<TableRow>().SelectMany(row => row))
            ReadChildren((TableCell)cell, scope, ProseKind.Cell, inCard);
    }

    // Two columns fit on a phone. A heading too long to be said again at each cell keeps its table in one piece, to be scrolled.
    private static List<string> ColumnsOf(TableRow header)
    {
        var columns = header.Select(cell => ((TableCell)cell).LastChild is ParagraphBlock { Inline: { } inline } ? InlineReader.PlainText(inline) : "").ToList();
        return columns.Count > 2 && columns.Skip(1).All(column => column.Length is > 0 and <= LongestColumnName) ? columns : [];
    }

    private string UniqueName(string name)
    {
        var unique = name;
        while (!regionNames.Add(unique))
            unique = $"{name} ({tableNames[name] = tableNames.GetValueOrDefault(name, 1) + 1})";
        return unique;
    }

    private string ReadProse(LeafBlock leaf, ProseKind kind)
    {
        var reader = new InlineReader(kind == ProseKind.Cell ? _ => leaf.Line + 1 : lines.At);
        var text = reader.Read(leaf.Inline);
        var line = kind != ProseKind.Cell && leaf.Inline?.FirstChild is { } first ? lines.At(first.Span.Start) : leaf.Line + 1;
        if (text.Length > 0)
            prose.Add(new(kind, line, text));
        prose.AddRange(reader.Images.Where(HasAlternative).Select(image => new ProseBlock(ProseKind.ImageAlternative, image.Line, image.Alternative)));
        links.AddRange(reader.Links);
        images.AddRange(reader.Images);
        return text;
    }

    private void ReadCaption(ParagraphBlock paragraph, ProseKind kind)
    {
        if (InlineReader.Caption(paragraph.Inline) is { Length: > 0 } caption)
            prose.Add(new(kind, lines.At(paragraph.Inline!.FirstChild!.Span.Start), caption));
    }

    private static bool HasAlternative(ImageUse image) => image.Alternative.Length > 0 && SafeAddress.IsMedia(image.Address);
}
