using System.Globalization;
using System.Text;
using ImmunoEd.PlainLanguage;

namespace ImmunoEd.Tests.Library;

/// <summary>Writes docs/content-quality.md: how easy each page is to understand and to act on.</summary>
internal static class ContentQualityList
{
    private const string Head =
        """
        # How easy the pages are to understand and to act on

        Each page is held to the Patient Education Materials Assessment Tool for printed matter (PEMAT-P) of the US Agency for Healthcare Research and Quality: 17 items on understanding and 7 on acting, each agreed, not agreed, or not applicable. A score is the share of those that apply which are agreed. Both are to be at least 90 in 100, or the page is mended.

        This file is made from `content/` by `IMMUNOED_WRITE_DOCS=1 dotnet test tests/ImmunoEd.Tests --filter ContentQuality`; a test fails when it is out of date, and when a page falls below 90.

        ## The items

        """;

    private const string Machine =
        """

        A machine can judge those with a rule beside them; the rules are in `tests/ImmunoEd.Tests/Library/PematItems.cs`. The others need a reader.

        | item | rule |
        | --- | --- |
        | 3 | Flesch-Kincaid grade within the limits of [writing.md](writing.md), names counted and not |
        | 4 | every abbreviation is explained or in the glossary |
        | 6 | no percent sign; people are counted out of one and the same number on a page |
        | 8 | sentences of at most 20 words, paragraphs of three sentences, lists of seven items |
        | 9 | a heading at least every 260 words on average |
        | 11 | a summary and three to five key points |
        | 12 | lists or care cards |
        | 17 | each picture has a caption |
        | 19 | table headings of at most six words |
        | 20 | two next steps or more |
        | 21 | “you” at least five times, and steps that speak to the reader |
        | 22 | next steps as a list, each sentence at most 20 words |
        | 23 | a list of three or more questions to take along |

        """;

    public static string Write(LibraryFolder library, IReadOnlyList<JudgedPage> judged)
    {
        var text = new StringBuilder(Head);
        foreach (var item in PematItem.All)
            text.AppendLine(CultureInfo.InvariantCulture, $"{item.Number}. {item.Asks}{(item.IsActionable ? " (acting)" : "")}");
        text.Append(Machine);
        WriteAll(text, library);
        WriteJudged(text, library, judged);
        return text.ToString();
    }

    private static void WriteAll(StringBuilder text, LibraryFolder library)
    {
        var readabilities = library.Pages.Select(page => ReadingGrade.Measure(page.Prose)).ToList();
        text.AppendLine("## Every page, by machine").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{library.Pages.Count} pages; Flesch-Kincaid grade {readabilities.Average(page => page.FleschKincaidGrade):0.00} on average, highest {readabilities.Max(page => page.FleschKincaidGrade):0.0}; with names counted as easy words {readabilities.Average(page => page.FleschKincaidGradeWithEasyNames):0.00}, highest {readabilities.Max(page => page.FleschKincaidGradeWithEasyNames):0.0}.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| page | words | grade | easy names | {string.Join(" | ", PematChecks.All.Keys)} |");
        text.AppendLine(string.Concat(Enumerable.Repeat("| --- ", PematChecks.All.Count + 4)) + "|");
        foreach (var page in library.Pages.OrderBy(page => page.Address, StringComparer.Ordinal))
        {
            var (readability, results) = (ReadingGrade.Measure(page.Prose), library.PematOf(page));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {page.Address} | {readability.Words} | {readability.FleschKincaidGrade:0.0} | {readability.FleschKincaidGradeWithEasyNames:0.0} | {string.Join(" | ", results.Values.Select(Letter))} |");
        }
    }

    private static void WriteJudged(StringBuilder text, LibraryFolder library, IReadOnlyList<JudgedPage> judged)
    {
        text.AppendLine().AppendLine("## Twenty pages, by reading").AppendLine();
        text.AppendLine("The twenty pages whose address has the smallest SHA-256, so that nobody chose them. They were read by the people who built the library, not by patients and not by clinicians.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| page | {string.Join(" | ", PematItem.All.Select(item => item.Number))} | understand | act |");
        text.AppendLine(string.Concat(Enumerable.Repeat("| --- ", PematItem.All.Count + 3)) + "|");
        foreach (var page in judged)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {page.Address} | {string.Join(" | ", page.Letters.Select(letter => letter.ToString()))} | {page.Understandable * 100:0} | {page.Actionable * 100:0} |");
        text.AppendLine().AppendLine("A agrees, D disagrees, - does not apply. The reason for every D:").AppendLine();
        foreach (var page in judged.Where(page => page.Reasons.Count > 0))
            foreach (var (item, reason) in page.Reasons.OrderBy(reason => reason.Key))
                text.AppendLine(CultureInfo.InvariantCulture, $"- {library.ByAddress[page.Address].Text.Title}, item {item}: {reason}");
    }

    private static string Letter(bool? result) => result switch { true => "A", false => "D", null => "-" };
}
