namespace ImmunoEd.Publishing;

public enum RefusalKind
{
    /// <summary>This person may not do it.</summary>
    NotAllowed,

    /// <summary>Somebody else changed the article meanwhile.</summary>
    Changed,

    /// <summary>Something is missing or wrong; it can be mended and tried again.</summary>
    NotReady,
}

/// <summary>Why a verb did not happen. Nothing was changed.</summary>
/// <param name="Sentence">For the person who tried, with the way out.</param>
/// <param name="Missing">What a publish still lacks.</param>
public sealed record Refusal(RefusalKind Kind, string Sentence, IReadOnlyList<ContentFinding> Missing)
{
    public static Refusal NotAllowed(string sentence) => new(RefusalKind.NotAllowed, sentence, []);

    public static Refusal Changed(string sentence) => new(RefusalKind.Changed, sentence, []);

    public static Refusal NotReady(string sentence, IReadOnlyList<ContentFinding>? missing = null) => new(RefusalKind.NotReady, sentence, missing ?? []);
}
