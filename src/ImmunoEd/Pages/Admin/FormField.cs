namespace ImmunoEd.Pages.Admin;

/// <summary>One field of a form as <c>_Field</c> draws it: label, hint, what is wrong with it, input.</summary>
public sealed record FormField(string Name, string Label)
{
    public string? Value { get; init; }

    public string Type { get; init; } = "text";

    public string? AutoComplete { get; init; }

    public string? InputMode { get; init; }

    public string? Hint { get; init; }

    public string? Problem { get; init; }

    public bool IsRequired { get; init; } = true;

    public int? MaxLength { get; init; }

    /// <summary>Unique on its page, where two forms have a field of the same name.</summary>
    public string Id { get; init; } = Name;

    public string? DescribedBy => (Hint, Problem) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hint",
        (null, _) => $"{Id}-problem",
        _ => $"{Id}-hint {Id}-problem",
    };
}
