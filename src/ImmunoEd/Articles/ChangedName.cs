namespace ImmunoEd.Articles;

/// <summary>A name under which caches keep what was changed. Written in the transaction of the change, and read by every process that serves it.</summary>
public sealed class ChangedName
{
    public int Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The process that changed it, and knows already.</summary>
    public required string Process { get; init; }

    public required DateTime At { get; init; }
}
