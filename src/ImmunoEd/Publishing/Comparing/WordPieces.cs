using System.Text.RegularExpressions;

namespace ImmunoEd.Publishing.Comparing;

/// <summary>Compares two versions of one line by its words.</summary>
internal static partial class WordPieces
{
    public static IReadOnlyList<ComparisonPiece> Compare(string before, string after)
    {
        var (old, changed) = (Split(before), Split(after));
        var pieces = new List<ComparisonPiece>();
        var at = 0;
        foreach (var difference in Differences.Between(old, changed))
        {
            Add(pieces, PieceKind.Equal, old[at..difference.Start]);
            Add(pieces, PieceKind.Removed, old[difference.Start..difference.End]);
            Add(pieces, PieceKind.Added, changed[difference.OtherStart..difference.OtherEnd]);
            at = difference.End;
        }

        Add(pieces, PieceKind.Equal, old[at..]);
        return pieces;
    }

    public static List<string> Split(string line)
    {
        var words = new List<string>();
        foreach (var word in Word().EnumerateMatches(line))
            words.Add(line.Substring(word.Index, word.Length));
        return words;
    }

    private static void Add(List<ComparisonPiece> pieces, PieceKind kind, List<string> words)
    {
        if (words.Count > 0)
            pieces.Add(new(kind, string.Concat(words)));
    }

    /// <summary>A word with the marks on its letters, a stretch of spaces, or one other character with all that joins to it.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*|\s+|(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\p{L}\p{N}\s])[\p{M}\u200D]*", RegexOptions.Singleline)]
    private static partial Regex Word();
}
