namespace ImmunoEd.Articles;

/// <summary>The names under which patients and clinicians know one thing; how each list may be matched differs.</summary>
public sealed record Names
{
    public IReadOnlyList<string> Synonyms { get; init; } = [];
    public IReadOnlyList<string> Misspellings { get; init; } = [];
    public IReadOnlyList<string> Abbreviations { get; init; } = [];
    public IReadOnlyList<string> AmbiguousAbbreviations { get; init; } = [];
    public IReadOnlyList<string> SpanishSynonyms { get; init; } = [];
    public IReadOnlyList<string> SpanishAbbreviations { get; init; } = [];
    public IReadOnlyList<string> NeverMatch { get; init; } = [];
}

public sealed class CancerType
{
    public required string Slug { get; init; }
    public required int Position { get; init; }
    public required string Name { get; init; }
    public required string Summary { get; init; }
    public string? ClinicalName { get; init; }
    public string? Spanish { get; init; }
    public string? Parent { get; init; }
    public required Names Names { get; init; }
    public required IReadOnlyList<string> Icd10Cm { get; init; }
    public required IReadOnlyList<string> Treatments { get; init; }

    public string Address => $"/cancer-types/{Slug}";
}

public sealed record Drug(string Generic, IReadOnlyList<string> Brands, int? Year);

public sealed class Treatment
{
    public required string Slug { get; init; }
    public required int Position { get; init; }
    public required string Name { get; init; }
    public required string Summary { get; init; }
    public string? ClinicalName { get; init; }
    public string? Spanish { get; init; }
    public required Names Names { get; init; }
    public required IReadOnlyList<Drug> Drugs { get; init; }

    /// <summary>The address of the article that explains it, if there is one.</summary>
    public string? Page { get; init; }
}

public sealed class Topic
{
    public required string Slug { get; init; }

    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string Summary { get; init; }

    public string? Spanish { get; init; }

    public required Names Names { get; init; }

    /// <summary>The address of the article that answers a search for this topic by name, if there is one.</summary>
    public string? Page { get; init; }

    public string Address => $"/topics/{Slug}";
}

/// <summary>A side effect under the names by which patients search for it.</summary>
public sealed class SideEffect
{
    public required string Slug { get; init; }

    public required int Position { get; init; }

    public required string Name { get; init; }

    public string? ClinicalName { get; init; }

    public string? Spanish { get; init; }

    public required Names Names { get; init; }

    /// <summary>The address of the article that explains it, if there is one.</summary>
    public string? Page { get; init; }

    /// <summary>The address of the article that groups it with its like; set where <see cref="Page"/> is about this effect alone.</summary>
    public string? Overview { get; init; }

    /// <summary>What patients write when it may be an emergency: whoever searches for it is shown first what to do.</summary>
    public required IReadOnlyList<string> EmergencySigns { get; init; }

    /// <summary>Treatments after which it may be an emergency under any of its names.</summary>
    public required IReadOnlyList<string> EmergencyAfter { get; init; }
}

public sealed class GlossaryTerm
{
    public required string Slug { get; init; }
    public required string Term { get; init; }
    public required string Definition { get; init; }
    public string? Abbreviation { get; init; }
    public string? Spanish { get; init; }
    public required IReadOnlyList<string> Synonyms { get; init; }
    /// <summary>Other Spanish words for it, the everyday ones among them.</summary>
    public IReadOnlyList<string> SpanishSynonyms { get; init; } = [];
    public IReadOnlyList<string> Misspellings { get; init; } = [];
    public required IReadOnlyList<string> Related { get; init; }
    public string? NciUrl { get; init; }

    public string Address => $"/glossary/{Slug}";
}
