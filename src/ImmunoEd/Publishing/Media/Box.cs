namespace ImmunoEd.Publishing.Media;

/// <summary>A part of an MP4 or AVIF file (ISO/IEC 14496-12).</summary>
/// <param name="Start">Where its content begins in the file.</param>
internal readonly record struct Box(string Type, long Start, long End)
{
    public long Length => End - Start;
}
