namespace ImmunoEd.Articles;

/// <summary>The eight shelves of articles. Their addresses are part of the contract, so they live in code.</summary>
public sealed record Section(string Slug, string Name, string Summary)
{
    public const string CancerTypes = "cancer-types";
    public const string Glossary = "glossary";

    public static IReadOnlyList<Section> All { get; } =
    [
        new("basics", "Basics", "What immunotherapy is, how it works, and what it can and cannot do."),
        new("types", "Types of treatment", "The kinds of immunotherapy and how each one is given."),
        new("eligibility", "Is it right for me?", "Who may have it, and the tests that help to decide."),
        new("side-effects", "Side effects", "What to watch for, what helps, and when to call."),
        new("what-to-expect", "What to expect", "Getting ready, treatment days, scans and what comes after."),
        new("living-with", "Living with treatment", "Vaccines, food, work, feelings and family."),
        new("clinical-trials", "Clinical trials", "What trials are, how they work and how to find one."),
        new("news", "News", "New approvals in plain words, with dates."),
    ];

    public string Address => $"/{Slug}";

    public static Section? Find(string slug) => All.FirstOrDefault(section => section.Slug == slug);

    /// <summary>Whether articles may stand under this name: the eight shelves, and the hubs of cancer types.</summary>
    public static bool HoldsArticles(string slug) => slug == CancerTypes || Find(slug) is not null;
}
