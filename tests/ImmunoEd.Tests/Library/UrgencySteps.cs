using System.Text.RegularExpressions;

namespace ImmunoEd.Tests.Library;

/// <summary>The cards of a page that say how soon to call.</summary>
internal static partial class UrgencySteps
{
    public const string SameDay = "same-day";

    /// <summary>The most urgent first.</summary>
    public static IReadOnlyList<string> Order { get; } = ["emergency", SameDay, "next-visit"];

    /// <returns>The words of all cards of a kind, headings too, in small letters, without Markdown's marks.</returns>
    public static IReadOnlyDictionary<string, string> Of(string body) => Card().Matches(body)
        .Where(card => Order.Contains(card.Groups["kind"].Value))
        .GroupBy(card => card.Groups["kind"].Value)
        .ToDictionary(cards => cards.Key, cards => string.Join(' ', cards.Select(card => Plain(card.Groups["words"].Value))));

    /// <returns>How many signs the cards of each kind name.</returns>
    public static IReadOnlyDictionary<string, int> SignsOf(string body) => Card().Matches(body)
        .GroupBy(card => card.Groups["kind"].Value)
        .ToDictionary(cards => cards.Key, cards => cards.Sum(card => card.Groups["words"].Value.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal))));

    private static string Plain(string markdown) => Space().Replace(Marks().Replace(markdown, ""), " ").ToLowerInvariant();

    [GeneratedRegex(@"^::: *(?<kind>[a-z-]+)(?<words>[^\n]*\n.*?)^:::\s*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Card();

    [GeneratedRegex(@"[*_\[]|\]\([^)]*\)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
