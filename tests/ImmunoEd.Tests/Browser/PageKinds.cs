namespace ImmunoEd.Tests.Browser;

/// <summary>One address for every kind of page.</summary>
internal static class PageKinds
{
    public const string Article = "/types/checkpoint-inhibitors";
    public const string BodyMap = "/side-effects";
    public const string Hub = "/cancer-types/melanoma";
    public const string Matrix = "/cancer-types/by-treatment";
    public const string WhenToCall = "/side-effects/when-to-call";

    public static IReadOnlyList<string> Answered { get; } =
    [
        "/", "/basics", BodyMap, Article, WhenToCall, "/types/car-t-cell-therapy", "/what-to-expect/questions-to-ask",
        "/cancer-types", Matrix, Hub, "/cancer-types/lung-cancer", "/cancer-types/sarcoma",
        "/topics", "/topics/side-effects", "/glossary", "/glossary/t-cell",
        "/search", "/search?q=melanoma", "/search?q=zzzz",
        "/feedback", "/about", "/how-we-write", "/privacy", "/terms", "/accessibility",
    ];

    public static IReadOnlyList<string> Refused { get; } = ["/no-such-page", "/search?q=" + new string('a', 201)];

    public static IReadOnlyList<string> All { get; } = [.. Answered, .. Refused];
}
