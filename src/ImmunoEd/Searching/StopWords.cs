using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <summary>Words that hold a question together and say nothing about what it is after.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> English = Fold(
        """
        a about after again all also am an and any are as at be because been before being between both but by can cannot can't could did do does
        doing done don't during each few for from get gets getting give go goes going got had has have having he her here him his how i if i'm in
        into is isn't it its it's i've just know last let like long make many may me mean might more most much must my need no nor not now of off on once one
        only or other our out over own per please really s same she should so some still such t take tell than that the their them then there
        these they thing things this those through to too up use very want was we were what what's when where which while who whom whose why will with
        would yes you your near someone something anything
        """);

    private static readonly HashSet<string> Spanish = Fold(
        """
        a al algo ante aunque bajo cada como con cual cuando cuanto de del desde donde dos el ella ellas ellos en entre era eres es esa ese eso esta
        estas este esto estoy fue ha hace hacer han hasta hay he la las le les lo los mas me mi mis mucho muy ni nos o para pero por porque puede
        puedo pueden que quien quienes se sea ser si sin sobre son soy su sus tan tanto te tener tengo ti tiene tienen todo tu tus un una uno unos
        va voy y ya yo
        """);

    // Words that only one of the two languages has, and that questions hardly do without.
    private static readonly HashSet<string> OnlySpanish = Fold(
        """
        de del despues dolor durante efectos el en es esta la las los mi para por puedo puede que quien como cuando cual se sin sobre tengo tiene
        tratamiento un una y con hay duele siento
        """);

    public static bool Contains(string folded) => English.Contains(folded) || Spanish.Contains(folded);

    public static bool IsSpanish(string folded) => OnlySpanish.Contains(folded);

    /// <summary>How many words of a text are no stop words.</summary>
    public static int TellingWords(string text) =>
        TextWords.Of(text).Count(word => !Contains(WordFolding.Fold(text.AsSpan(word.Start, word.Length))));

    private static HashSet<string> Fold(string words) =>
        [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => WordFolding.Fold(word))];
}
