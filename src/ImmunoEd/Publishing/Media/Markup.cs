using System.Text;

namespace ImmunoEd.Publishing.Media;

/// <summary>Text that a browser could take for a page: it begins with a pointed bracket, whatever stands before it that browsers skip.</summary>
internal static class Markup
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] WideMark = [0xFF, 0xFE];
    private static readonly byte[] WideMarkBigEndian = [0xFE, 0xFF];

    /// <summary>Null where it is not markup.</summary>
    public static string? ReasonToRefuse(ReadOnlySpan<byte> head)
    {
        var text = Decode(head).TrimStart('\uFEFF', '\0', ' ', '\t', '\r', '\n', '\f', '\v', '\u0085', '\u00A0');
        if (!text.StartsWith('<'))
            return null;
        if (text.Contains("<svg", StringComparison.OrdinalIgnoreCase) || text.Contains("<!DOCTYPE svg", StringComparison.OrdinalIgnoreCase))
            return "This is an SVG picture. SVG files can carry scripts, so they are not taken from an upload. Save it as PNG.";
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && !text.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return "This is an XML file. XML files can carry scripts, so they are not taken. Save what it shows as PNG or PDF.";
        return "This is a web page (HTML). Web pages can carry scripts, so they are not taken. Save what it shows as PDF.";
    }

    private static string Decode(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(ByteOrderMark))
            return Encoding.UTF8.GetString(head[3..]);
        if (head.StartsWith(WideMarkBigEndian) || head.StartsWith("\0<"u8))
            return Encoding.BigEndianUnicode.GetString(head);
        return head.StartsWith(WideMark) || head.StartsWith("<\0"u8) ? Encoding.Unicode.GetString(head) : Encoding.Latin1.GetString(head);
    }
}
