namespace ImmunoEd.Publishing.Media;

/// <summary>Gives bytes out in small helpings and tells how many: an unpacker that asks for much more than it needs would otherwise seem to have read it.</summary>
internal sealed class PacedStream(byte[] bytes, int start, Action<int> taken) : MemoryStream(bytes, start, bytes.Length - start, writable: false)
{
    private const int HelpingBytes = 512;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = base.Read(buffer, offset, Math.Min(count, HelpingBytes));
        taken(given);
        return given;
    }
}
