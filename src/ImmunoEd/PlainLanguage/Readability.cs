namespace ImmunoEd.PlainLanguage;

/// <summary>
/// How hard a text is to read. <paramref name="FleschKincaidGrade"/> is a US school grade: 0.39 words/sentence
/// + 11.8 syllables/word − 15.59 (Kincaid et al., 1975). <paramref name="FleschReadingEase"/> is higher for easier text:
/// 206.835 − 1.015 words/sentence − 84.6 syllables/word (Flesch, 1948). <paramref name="Smog"/> is a US school grade:
/// 1.0430 √(words of three or more syllables × 30/sentences) + 3.1291 (McLaughlin, 1969), defined for 30 sentences or more.
/// <paramref name="FleschKincaidGradeWithEasyNames"/> counts the names of <see cref="EasyNames"/> as two syllables at most.
/// </summary>
public sealed record Readability(
    double FleschKincaidGrade,
    double FleschKincaidGradeWithEasyNames,
    double FleschReadingEase,
    double Smog,
    int Words,
    int Sentences,
    int Syllables);
