using Markdig;

namespace ImmunoEd.Rendering;

/// <summary>What one body has used up of its limits, carried through Markdig in the parser's context.</summary>
internal sealed class ParsingBudget(int sourceCharacters)
{
    private readonly long referenceCharacters = (long)sourceCharacters * MarkdownLimits.OutputFactor + MarkdownLimits.OutputAllowanceBytes;
    private int references;
    private long referenced;
    private int cells;

    /// <summary>1-based line of the block that is being parsed.</summary>
    public int Line { get; set; } = 1;

    public static ParsingBudget Of(MarkdownParserContext? context) => (ParsingBudget)context!.Properties[typeof(ParsingBudget)];

    public MarkdownParserContext ToContext() => new() { Properties = { [typeof(ParsingBudget)] = this } };

    public void SpendReference(int characters, int line)
    {
        referenced += characters;
        if (++references > MarkdownLimits.ReferenceUses || referenced > referenceCharacters)
            throw new MarkdownException(line, $"The text uses labels such as [label] or [^1] more than {MarkdownLimits.ReferenceUses:N0} times, or one with a very long address many times. Write some of the links out or split the article.");
    }

    public void SpendCells(int count, int line)
    {
        cells += count;
        if (cells > MarkdownLimits.TableCells)
            throw new MarkdownException(line, $"The tables have more than {MarkdownLimits.TableCells:N0} cells together. Shorten the table or split the article.");
    }
}
