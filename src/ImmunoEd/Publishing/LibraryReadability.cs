using System.Globalization;
using ImmunoEd.PlainLanguage;

namespace ImmunoEd.Publishing;

/// <summary>How hard the pages of a library are to read on average, each page counting the same.</summary>
public sealed record LibraryReadability(int Pages, double Grade, double GradeWithEasyNames)
{
    public static LibraryReadability Of(IReadOnlyList<Readability> pages) => pages.Count == 0
        ? new(0, 0, 0)
        : new(pages.Count, pages.Average(page => page.FleschKincaidGrade), pages.Average(page => page.FleschKincaidGradeWithEasyNames));

    public IEnumerable<ContentFinding> Findings(string path)
    {
        if (Grade > ContentLimits.AverageReadingGrade)
            yield return Above(path, "", Grade, ContentLimits.AverageReadingGrade);
        if (GradeWithEasyNames > ContentLimits.AverageReadingGradeWithEasyNames)
            yield return Above(path, ", with names counted as easy words,", GradeWithEasyNames, ContentLimits.AverageReadingGradeWithEasyNames);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Pages} pages: Flesch-Kincaid grade {Grade:0.00} on average, {GradeWithEasyNames:0.00} with names counted as easy words");

    private static ContentFinding Above(string path, string how, double grade, double limit) => new(
        path,
        1,
        ContentRules.ReadingGrade,
        string.Create(CultureInfo.InvariantCulture, $"The pages{how} read at grade {grade:0.0} on average; at most {limit:0.0} is wanted."),
        Blocks: false);
}
