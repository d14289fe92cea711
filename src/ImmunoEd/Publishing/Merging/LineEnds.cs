namespace ImmunoEd.Publishing.Merging;

internal static class LineEnds
{
    public const string Lf = "\n";

    private const string CrLf = "\r\n";

    /// <summary>Null where there is none.</summary>
    public static string? Of(string text) => text.IndexOf('\n', StringComparison.Ordinal) switch
    {
        < 0 => null,
        > 0 and var at when text[at - 1] == '\r' => CrLf,
        _ => Lf,
    };

    public static string Convert(string text, string lineEnd) =>
        text.Replace(CrLf, Lf, StringComparison.Ordinal).Replace(Lf, lineEnd, StringComparison.Ordinal);
}
