using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>One paragraph as a text, with the place of each piece in it. What stands in a link or in code is read, so that phrases stay whole, but never marked.</summary>
internal sealed class WordText
{
    // Neither a word nor a space: no phrase goes on across it.
    private const char Border = '\uFFFC';

    private readonly StringBuilder text = new();
    private readonly List<Piece> pieces = [];
    private readonly Queue<(int Position, string Address)> links = [];

    public WordText(ContainerInline inline) => ReadChildren(inline, isFree: true);

    public string Text => text.ToString();

    /// <summary>The addresses that the author links to before a position, each given out once.</summary>
    public IEnumerable<string> TakeLinksBefore(int position)
    {
        while (links.TryPeek(out var link) && link.Position < position)
            yield return links.Dequeue().Address;
    }

    /// <summary>Whether the words can be wrapped in a link of their own: nothing of them is linked or code, and no emphasis begins or ends among them.</summary>
    public bool CanWrap(WordMark mark)
    {
        var parts = Parts(mark);
        return parts.TrueForAll(part => part.IsFree && part.Inline.Parent == parts[0].Inline.Parent && (part.Inline is LiteralInline || IsWhole(part, mark)));
    }

    /// <summary>To be called from the last mark of the paragraph to its first: what stands before a mark keeps its place.</summary>
    public void Wrap(WordMark mark, WordInline wrapping)
    {
        var parts = Parts(mark);
        SplitAt(parts[^1], mark.End);
        var last = parts[^1].Inline;
        var first = SplitAt(parts[0], mark.Start);
        if (parts.Count == 1)
            last = first;
        first.InsertBefore(wrapping);
        for (Inline? next, inline = first; inline is not null; inline = next)
        {
            next = inline == last ? null : inline.NextSibling;
            inline.Remove();
            wrapping.AppendChild(inline);
        }
    }

    private List<Piece> Parts(WordMark mark)
    {
        var first = FirstAfter(mark.Start);
        return [.. pieces.Skip(first).TakeWhile(piece => piece.Start < mark.End)];
    }

    private int FirstAfter(int position)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pieces[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static bool IsWhole(Piece piece, WordMark mark) => piece.Start >= mark.Start && piece.End <= mark.End;

    /// <returns>What begins at the position, now a piece of its own.</returns>
    private static Inline SplitAt(Piece piece, int position)
    {
        if (piece.Inline is not LiteralInline literal || position <= piece.Start || position >= piece.Start + literal.Content.Length)
            return piece.Inline;
        var rest = literal.Content;
        rest.Start += position - piece.Start;
        literal.Content.End = rest.Start - 1;
        var split = new LiteralInline(rest);
        literal.InsertAfter(split);
        return split;
    }

    private void ReadChildren(ContainerInline container, bool isFree)
    {
        foreach (var inline in container)
            ReadOne(inline, isFree);
    }

    private void ReadOne(Inline inline, bool isFree)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.AsSpan(), inline, isFree);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.AsSpan(), inline, isFree);
                break;
            case LineBreakInline:
                Add(" ", inline, isFree);
                break;
            case CodeInline code:
                Add(code.Content, inline, isFree: false);
                break;
            case LinkInline { IsImage: false } link:
                links.Enqueue((text.Length, link.Url ?? ""));
                ReadChildren(link, isFree: false);
                break;
            case LinkInline or AutolinkInline or FootnoteLink:
                text.Append(Border);
                break;
            case TaskList:
                break;
            case DelimiterInline bracket:
                Add(bracket.ToLiteral(), inline, isFree: false);
                ReadChildren(bracket, isFree);
                break;
            case ContainerInline container:
                ReadChildren(container, isFree && container is not EmphasisInline { DelimiterChar: '~' });
                break;
        }
    }

    private void Add(ReadOnlySpan<char> content, Inline inline, bool isFree)
    {
        if (content.IsEmpty)
            return;
        pieces.Add(new(text.Length, text.Length + content.Length, inline, isFree));
        text.Append(content);
    }

    private readonly record struct Piece(int Start, int End, Inline Inline, bool IsFree);
}
