using System.IO.Compression;

namespace ImmunoEd.Publishing.Media;

/// <summary>Unpacks a PDF's streams a window at a time, so that neither memory nor time depends on what they pretend to hold.</summary>
internal sealed class PdfUnpacker(byte[] bytes)
{
    private const int MostBytes = 256 * 1024 * 1024;
    private const int WindowBytes = 1024 * 1024;

    // Words and camera notes that lie across the end of a window are found in the next one.
    private const int OverlapBytes = 64 * 1024;

    private readonly byte[] window = new byte[WindowBytes];
    private long read;
    private long unpacked;

    /// <returns>False where nothing could be unpacked here, or not to its end.</returns>
    public bool Search(int start)
    {
        if (start + 2 > bytes.Length || (bytes[start] & 0x0F) != 8 || ((bytes[start] << 8) | bytes[start + 1]) % 31 != 0)
            return false;
        try
        {
            using var stream = new ZLibStream(new PacedStream(bytes, start, count => Spend(ref read, count)), CompressionMode.Decompress);
            SearchAll(stream);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void SearchAll(ZLibStream stream)
    {
        var kept = 0;
        while (true)
        {
            var count = ReadWindow(stream, kept, out var fault);
            PdfContent.RequireHarmless(window.AsSpan(0, kept + count));
            if (fault is not null)
                throw fault;
            if (kept + count < WindowBytes)
                return;
            window.AsSpan(WindowBytes - OverlapBytes).CopyTo(window);
            kept = OverlapBytes;
        }
    }

    // What was unpacked before the fault must be searched as well.
    private int ReadWindow(ZLibStream stream, int kept, out InvalidDataException? fault)
    {
        var end = kept;
        fault = null;
        try
        {
            for (var count = -1; count != 0 && end < WindowBytes; end += count)
            {
                count = stream.Read(window, end, WindowBytes - end);
                Spend(ref unpacked, count);
            }
        }
        catch (InvalidDataException damaged)
        {
            fault = damaged;
        }
        return end - kept;
    }

    private static void Spend(ref long spent, int count)
    {
        spent += count;
        if (spent > MostBytes)
            throw new MediaRefusedException("This PDF unpacks to more than can be looked into. Save it with smaller pictures, or print it to a new PDF.");
    }
}
