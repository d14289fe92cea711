using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Auditing;

/// <param name="Act">The beginning of an act's name.</param>
public sealed record AuditFilter(string? By, string? Act, string? Subject, DateOnly? Day);

/// <summary>Reads the trail, newest first, a page at a time.</summary>
public static class AuditReader
{
    private const string Escape = "\\";

    /// <param name="before">The number of the row above which the page ends; null for the newest.</param>
    /// <returns>One more than was asked for, where there are older ones.</returns>
    public static async Task<IReadOnlyList<AuditEntry>> ListAsync(DbContext store, AuditFilter filter, long? before, int take, CancellationToken cancellationToken)
    {
        var entries = store.Set<AuditEntry>().AsNoTracking();
        if (before is { } limit)
            entries = entries.Where(entry => entry.Id < limit);
        if (Pattern(filter.By) is { } by)
            entries = entries.Where(entry => EF.Functions.Like(entry.By, by, Escape));
        if (Pattern(filter.Subject) is { } subject)
            entries = entries.Where(entry => EF.Functions.Like(entry.Subject!, subject, Escape) || EF.Functions.Like(entry.Detail!, subject, Escape));
        if (Pattern(filter.Act) is { } act)
            entries = entries.Where(entry => EF.Functions.Like(entry.Act, act.Substring(1), Escape));
        if (filter.Day is { } day)
        {
            var start = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            var end = start.AddDays(1);
            entries = entries.Where(entry => entry.At >= start && entry.At < end);
        }

        return await entries.OrderByDescending(entry => entry.Id).Take(take + 1).ToListAsync(cancellationToken);
    }

    private static string? Pattern(string? words) => string.IsNullOrWhiteSpace(words)
        ? null
        : $"%{words.Trim().Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal)}%";
}
