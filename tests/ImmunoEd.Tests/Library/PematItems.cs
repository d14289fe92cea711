using System.Text.RegularExpressions;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Publishing;
using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Library;

/// <param name="Number">As in the tool of the Agency for Healthcare Research and Quality (PEMAT-P, 24 items; 13, 14 are for films).</param>
/// <param name="Asks">In our own words.</param>
/// <param name="IsActionable">Whether the item counts for what the reader can do, not for what the reader understands.</param>
internal sealed record PematItem(int Number, string Asks, bool IsActionable = false)
{
    public static IReadOnlyList<PematItem> All { get; } =
    [
        new(1, "The purpose is plain at first sight"),
        new(2, "Nothing leads away from the purpose"),
        new(3, "Everyday words"),
        new(4, "Medical words only to teach them, and explained"),
        new(5, "Active voice"),
        new(6, "Numbers are clear"),
        new(7, "No sums to do"),
        new(8, "Short chunks"),
        new(9, "Headings that say what follows"),
        new(10, "A sensible order"),
        new(11, "A summary"),
        new(12, "Boxes, bullets and bold draw the eye to what counts"),
        new(15, "Pictures where they help to understand"),
        new(16, "Pictures that support the words"),
        new(17, "Pictures have titles or captions"),
        new(18, "Pictures are clear and uncluttered"),
        new(19, "Simple tables with short headings"),
        new(20, "At least one thing to do", IsActionable: true),
        new(21, "It speaks to the reader", IsActionable: true),
        new(22, "What to do is broken into steps", IsActionable: true),
        new(23, "A tool to act with, such as a list to take along", IsActionable: true),
        new(24, "Sums are explained", IsActionable: true),
        new(25, "How to use charts and tables is said", IsActionable: true),
        new(26, "Pictures where they help to act", IsActionable: true),
    ];
}

/// <summary>The items that a machine can judge: true agrees, false disagrees, null does not apply.</summary>
internal static partial class PematChecks
{
    private const int LongestHeaderCell = 6;
    private const int SectionWords = 260;
    private const int FewestYou = 5;

    public static IReadOnlyDictionary<int, Func<LibraryPage, ISet<string>, bool?>> All { get; } = new Dictionary<int, Func<LibraryPage, ISet<string>, bool?>>
    {
        [3] = (page, _) => IsPlain(page),
        [4] = (_, findings) => !findings.Contains(PlainLanguageLint.AbbreviationRule),
        [6] = (page, _) => HasClearNumbers(page),
        [8] = (_, findings) => !findings.Contains(ContentRules.LongParagraph) && !findings.Contains(ContentRules.LongList) && !findings.Contains(PlainLanguageLint.LongSentenceRule),
        [9] = (page, _) => HasHeadings(page),
        [11] = (page, _) => page.Text.Summary.Length > 0 && page.Text.KeyPoints.Count is >= 3 and <= 5,
        [12] = (page, _) => page.Rendered.Lists.Count > 0 || UrgencySteps.Of(page.Text.Body).Count > 0,
        [17] = (page, _) => page.Rendered.Images.Count == 0 ? null : Picture().Matches(page.Text.Body).All(picture => picture.Groups["caption"].Success),
        [19] = (page, _) => HasShortTableHeadings(page),
        [20] = (page, _) => page.Text.NextSteps.Count >= 2,
        [21] = (page, _) => page.Text.NextSteps.All(step => !ThirdPerson().IsMatch(step)) && You().Count(string.Join(' ', page.Prose)) >= FewestYou,
        [22] = (page, _) => page.Text.NextSteps.All(step => Sentences.Split(step).All(sentence => Sentences.Words(sentence).Count <= PlainLanguageLint.LongestSentence)),
        [23] = (page, _) => page.Text.Questions.Count >= 3,
    };

    /// <returns>What people are counted out of: 100 in “5 in 100” and “5 out of 100 people”.</returns>
    public static IReadOnlySet<string> Denominators(LibraryPage page) =>
        page.Prose.SelectMany(line => Share().Matches(line).Select(share => share.Groups["of"].Value)).ToHashSet();

    private static bool IsPlain(LibraryPage page)
    {
        var readability = ReadingGrade.Measure(page.Prose);
        return readability.FleschKincaidGrade <= ContentLimits.ReadingGradeOf(page.Article.Section) && readability.FleschKincaidGradeWithEasyNames <= ContentLimits.ReadingGradeWithEasyNames;
    }

    private static bool HasClearNumbers(LibraryPage page) => Denominators(page).Count <= 1 && !page.Prose.Any(line => line.Contains('%', StringComparison.Ordinal));

    private static bool HasHeadings(LibraryPage page)
    {
        var sections = SectionHead().Split(page.Text.Body);
        return sections.Length >= 3 && sections.All(section => Word().Count(section) <= SectionWords * 2) && sections.Average(section => Word().Count(section)) <= SectionWords;
    }

    private static bool? HasShortTableHeadings(LibraryPage page)
    {
        var heads = TableHead().Matches(page.Text.Body);
        return heads.Count == 0 ? null : heads.All(head => head.Groups["cells"].Value.Split('|').All(cell => Word().Count(cell) <= LongestHeaderCell));
    }

    [GeneratedRegex(@"\b(\d+|one|two|three|four|five|six|seven|eight|nine)\s+(people\s+)?(in|out of)(\s+every)?\s+(?<of>2|3|4|5|10|20|50|100|1,000|10,000)\b(?!\s*(,\d|°|to \d|–|days?|weeks?|months?|years?|hours?|minutes?))", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex(@"^!\[[^\]]*\]\([^\s)]+(?<caption>\s+""[^""]+"")?\)", RegexOptions.Multiline)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\|(?<cells>.*)\|\s*\n\|[\s:|-]+\|\s*$", RegexOptions.Multiline)]
    private static partial Regex TableHead();

    [GeneratedRegex("^##+ .*$", RegexOptions.Multiline)]
    private static partial Regex SectionHead();

    [GeneratedRegex(@"^(Patients|People|One|Persons) ", RegexOptions.IgnoreCase)]
    private static partial Regex ThirdPerson();

    [GeneratedRegex(@"\b(you|your|yours|yourself)\b", RegexOptions.IgnoreCase)]
    private static partial Regex You();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
