using System.Text;

namespace ImmunoEd.Counting;

/// <summary>Words that may say who is searching. They are counted and never kept, however many days see them.</summary>
internal static class PrivateWords
{
    // A dose or a year is four digits; a phone number, a date of birth or a record number is more.
    private const int MostDigits = 4;

    public static bool AreIn(string query) =>
        query.AsSpan().ContainsAny('@', '\uFF20', '\uFE6B') || query.EnumerateRunes().Count(Rune.IsNumber) > MostDigits;
}
