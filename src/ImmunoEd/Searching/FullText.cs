namespace ImmunoEd.Searching;

/// <param name="Score">The higher the better; zero where documents were taken as they came.</param>
public sealed record TextHit(int Id, double Score);

/// <summary>What a database's own full-text search has to do. A kind of database is a subclass; all else about search is the same for all.</summary>
public abstract class FullText
{
    /// <summary>The documents that hold any part, the best first, by weighted BM25 or what the database has for it. Costs as much as the documents that match.</summary>
    public abstract Task<IReadOnlyList<TextHit>> RankAsync(IReadOnlyList<QueryPart> parts, int take, CancellationToken cancellationToken);

    /// <summary>Up to so many documents whose title or names hold every part, as they come: bounded, however common the words are.</summary>
    public abstract Task<IReadOnlyList<TextHit>> FindTitledAsync(IReadOnlyList<QueryPart> parts, int take, CancellationToken cancellationToken);

    /// <summary>Up to so many documents that hold every part anywhere, as they come.</summary>
    public abstract Task<IReadOnlyList<TextHit>> FindAnyAsync(IReadOnlyList<QueryPart> parts, int take, CancellationToken cancellationToken);
}
