namespace ImmunoEd.Articles;

/// <summary>One row that every publish, withdrawal and vocabulary change raises: what is kept in memory or cached knows by it that it is old.</summary>
public sealed class ContentVersion
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required long Version { get; set; }
}
