using ImmunoEd.Articles;

namespace ImmunoEd.Publishing;

public sealed record WordRange(int Fewest, int Most);

/// <summary>The contract's limits on what is published; those of the Markdown body are in Rendering.</summary>
public static class ContentLimits
{
    public const int FrontMatterBytes = 8 * 1024;
    public const int FrontMatterDepth = 4;
    public const int VocabularyBytes = 4 * 1024 * 1024;
    public const int TitleCharacters = 120;
    public const int SummaryCharacters = 300;
    public const int AlternativeCharacters = 500;
    public const int MediaBytes = 10 * 1024 * 1024;
    public const int VideoBytes = 200 * 1024 * 1024;
    public const int MediaSide = 20_000;
    public const int MediaPixels = 100_000_000;
    public const string PlainestSection = "side-effects";
    public const double ReadingGrade = 8.5;
    public const double SideEffectsReadingGrade = 7.0;

    /// <summary>With the names of <see cref="PlainLanguage.EasyNames"/> counted as easy words.</summary>
    public const double ReadingGradeWithEasyNames = 7.5;

    /// <summary>Over all pages of the library.</summary>
    public const double AverageReadingGrade = 6.5;
    public const double AverageReadingGradeWithEasyNames = 5.5;
    public const int LongestList = 7;
    public const int LongestParagraph = 3;

    private static readonly WordRange Article = new(450, 1_100);
    private static readonly WordRange Hub = new(350, 900);
    private static readonly WordRange OneSideEffect = new(250, 600);

    public static double ReadingGradeOf(string section) =>
        section == PlainestSection ? SideEffectsReadingGrade : ReadingGrade;

    /// <param name="isOneSideEffect">A page about a single side effect, which people read in a hurry.</param>
    public static WordRange LengthOf(string section, bool isOneSideEffect) =>
        isOneSideEffect ? OneSideEffect : section == Section.CancerTypes ? Hub : Article;
}
