using System.Buffers;

namespace ImmunoEd.Publishing.Media;

/// <summary>Searches a PDF as it stands and, within bounds, what is packed in it; every object of a PDF lies in one of the two.</summary>
internal static class PdfDocument
{
    private const int EndBytes = 1024;
    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r "u8);

    public static MediaContents Read(byte[] bytes)
    {
        RequireEnd(bytes.AsSpan(Math.Max(0, bytes.Length - EndBytes)));
        PdfContent.RequireHarmless(bytes);
        var unpacker = new PdfUnpacker(bytes);
        var from = 0;
        foreach (var start in StreamStarts(bytes))
        {
            if (!unpacker.Search(start) && PdfContent.HoldsObjects(bytes.AsSpan(from, start - from)))
                throw new MediaRefusedException("Parts of this PDF are packed in a way that cannot be looked into. Print it to a new PDF and send that.");
            from = start;
        }
        return new MediaContents(Size: null);
    }

    private static void RequireEnd(ReadOnlySpan<byte> end)
    {
        var mark = end.LastIndexOf("%%EOF"u8);
        if (mark < 0 || end.IndexOf("startxref"u8) < 0)
            throw MediaRefusedException.Truncated();
        if (end[(mark + 5)..].ContainsAnyExcept(Blanks))
            throw new MediaRefusedException("Something else is hidden behind this PDF. Print it to a new PDF and send that.");
    }

    private static IEnumerable<int> StreamStarts(byte[] bytes)
    {
        for (var at = 0; bytes.AsSpan(at).IndexOf("stream"u8) is >= 0 and var next;)
        {
            var isEnd = bytes.AsSpan(0, at + next).EndsWith("end"u8);
            at += next + "stream".Length;
            if (isEnd)
                continue;
            var skipped = bytes.AsSpan(at).IndexOfAnyExcept(" \r\n"u8);
            yield return skipped < 0 ? bytes.Length : at + Math.Min(skipped, 4);
        }
    }
}
