namespace ImmunoEd.Articles;

/// <summary>One row of counters: what is kept in memory or cached knows by them that it is old.</summary>
public sealed class ContentVersion
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    /// <summary>Raised by every publish, withdrawal and change of the vocabulary.</summary>
    public required long Version { get; set; }

    /// <summary>Raised by every change of the vocabulary alone.</summary>
    public required long VocabularyVersion { get; set; }
}
