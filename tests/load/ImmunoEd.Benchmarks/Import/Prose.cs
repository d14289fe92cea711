namespace ImmunoEd.Benchmarks.Import;

/// <summary>Plain sentences from a seed: as long and as varied as those of the portal, and meaning nothing.</summary>
internal sealed class Prose(Random random)
{
    private static readonly string[] Subjects =
    [
        "Your care team", "A nurse", "The doctor", "This drug", "Your immune system", "A blood test", "The treatment", "A T cell", "Your skin",
        "A family member", "The clinic", "A scan", "The first dose", "A mild rash", "Most people", "The pharmacist",
    ];

    private static readonly string[] Verbs =
    [
        "can help you with", "may change", "often shows", "will look at", "can start", "may slow", "should know about", "can calm", "tells you about",
        "works with", "keeps track of", "can affect",
    ];

    private static readonly string[] Objects =
    [
        "the cells that fight cancer", "how you feel after a dose", "the plan for your treatment", "a new cough or fever", "your next visit",
        "the signs that need a call", "what you eat and drink", "the way your body heals", "a test of your blood", "other drugs that you take",
        "pain in your belly", "changes in your skin", "the results of a scan", "questions that you wrote down",
    ];

    private static readonly string[] Endings =
    [
        "in the first weeks", "before the next dose", "at any time of day", "even after treatment has ended", "when you are at home", "for a few days",
        "more than once", "as soon as you notice it", "with no other cause", "and write it down",
    ];

    public string Sentence() => $"{Subject()} {Pick(Verbs)} {Pick(Objects)} {Pick(Endings)}.";

    public string Sentences(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence()));

    public string Subject() => Pick(Subjects);

    public string Phrase() => Pick(Objects);

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int count) => [.. random.GetItems(items.ToArray(), count).Distinct()];
}
