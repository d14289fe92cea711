using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>The order in which most readers need the sections, step by step; trials and news branch off where they are asked about.</summary>
internal static class ReadingPath
{
    private const int NextStepWeight = 300;
    private const int SameSectionWeight = 100;

    private static readonly (string From, string To)[] Steps =
    [
        ("basics", "types"),
        ("types", "eligibility"),
        ("eligibility", "what-to-expect"),
        ("what-to-expect", "side-effects"),
        ("side-effects", "living-with"),
        ("eligibility", "clinical-trials"),
        ("types", "news"),
    ];

    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["basics"] = "the basics",
        ["types"] = "the types of treatment",
        ["eligibility"] = "who can have it",
        ["what-to-expect"] = "what to expect",
        ["side-effects"] = "side effects",
        ["living-with"] = "living with treatment",
        ["clinical-trials"] = "clinical trials",
        ["news"] = "the news",
    };

    public static IReadOnlyList<int> StepsOf(string section) =>
        [.. Enumerable.Range(0, Steps.Length).Where(step => Steps[step].From == section || Steps[step].To == section)];

    public static (string From, string To) Step(int number) => Steps[number];

    /// <summary>Less than any shared tag but the commonest weighs: the path orders what is alike otherwise, and helps a page that shares nothing.</summary>
    public static int Weight(string section, string other) =>
        section == other && Subjects.ContainsKey(section) ? SameSectionWeight : IsStep(section, other) || IsStep(other, section) ? NextStepWeight : 0;

    public static string Reason(string section, string other) =>
        section == other ? $"More about {Subjects[section]}"
        : IsStep(section, other) ? $"A good next step after {Subjects[section]}"
        : $"Good to read before {Subjects[section]}";

    private static bool IsStep(string from, string to) => Array.IndexOf(Steps, (from, to)) >= 0;
}
