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

    private static string Unknown(string? name) =>
        string.IsNullOrEmpty(name)
            ? $"A container needs a name after the colons: {CareCards.Names}."
            : $"There is no container called “{Shortened(name)}”. Use one of: {CareCards.Names}.";

    private static string Shortened(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
