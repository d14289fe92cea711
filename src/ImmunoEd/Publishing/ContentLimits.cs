namespace ImmunoEd.Publishing;

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

    public static double ReadingGradeOf(string section) =>
        section == PlainestSection ? SideEffectsReadingGrade : ReadingGrade;
}
