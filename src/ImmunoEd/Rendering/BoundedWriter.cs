using System.Text;

namespace ImmunoEd.Rendering;

/// <summary>Stops as soon as a page grows out of all proportion to its text.</summary>
internal sealed class BoundedWriter(int sourceBytes) : StringWriter
{
    private readonly long limit = (long)sourceBytes * MarkdownLimits.OutputFactor + MarkdownLimits.OutputAllowanceBytes;

    /// <summary>1-based line of the block that is being written.</summary>
    public int Line { get; set; } = 1;

    public override void Write(char value)
    {
        base.Write(value);
        Check(GetStringBuilder().Length);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check((long)GetStringBuilder().Length + count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check((long)GetStringBuilder().Length + buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public string Finish()
    {
        var html = SourceText.Clean(ToString());
        Check(Encoding.UTF8.GetByteCount(html));
        return html;
    }

    private void Check(long length)
    {
        if (length > limit)
            throw new MarkdownException(Line, $"The page would become more than {MarkdownLimits.OutputFactor} times as long as its text. Shorten what is repeated here: a wide table, or a long address behind a label.");
    }
}
