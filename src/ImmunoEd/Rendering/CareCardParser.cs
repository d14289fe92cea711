using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace ImmunoEd.Rendering;

/// <summary>Containers by Markdig's rules, but only those that have a meaning here.</summary>
internal sealed class CareCardParser : CustomContainerParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state == BlockState.None || processor.NewBlocks.Peek() is not CustomContainer container)
            return state;
        if (CareCards.KindOf(container.Info) is null)
            throw new MarkdownException(processor.LineIndex + 1, Unknown(container.Info));
        return state;
    }

    // A forgotten end would put the rest of the article into an emergency card.
    public static void CheckClosed(CustomContainer container)
    {
        if (container.ClosingFencedCharCount == 0)
            throw new MarkdownException(container.Line + 1, $"The container “{container.Info}” has no end. Write a line of {new string(':', Math.Min(container.OpeningFencedCharCount, 10))} where it ends.");
    }

    private static string Unknown(string? name) =>
        string.IsNullOrEmpty(name)
            ? $"A container needs a name after the colons: {CareCards.Names}."
            : $"There is no container called “{Shortened(name)}”. Use one of: {CareCards.Names}.";

    private static string Shortened(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
