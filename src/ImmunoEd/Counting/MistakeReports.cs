using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Counting;

/// <summary>Keeps what readers report, for staff to mend. Unlike a count it is written before the reader is thanked.</summary>
public sealed class MistakeReports(CountStore store, AuditTrail audit, TimeProvider clock)
{
    internal const int MostOfPageAndDay = 10;
    internal const int MostOpen = 2_000;

    /// <returns>False where so much was reported already that this is not kept.</returns>
    public async Task<bool> KeepAsync(string path, string sentence, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var ofToday = store.Mistakes.Where(mistake => mistake.Path == path && mistake.Day == today);
        // Sent twice by an impatient finger.
        if (await ofToday.AnyAsync(mistake => mistake.Sentence == sentence, cancellationToken))
            return true;
        if (await ofToday.CountAsync(cancellationToken) >= MostOfPageAndDay || await CountOpenAsync(cancellationToken) >= MostOpen)
            return false;

        store.Add(new ReportedMistake { Path = path, Day = today, Sentence = sentence });
        await store.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public Task<int> CountOpenAsync(CancellationToken cancellationToken) => store.Mistakes.CountAsync(mistake => mistake.DoneOn == null, cancellationToken);

    /// <param name="page">A part of the address of the pages; empty for all.</param>
    /// <param name="before">The number of the report at which the page before ended; null for the newest.</param>
    public Task<List<ReportedMistake>> ListAsync(bool isDone, string page, int? before, int take, CancellationToken cancellationToken)
    {
        var mistakes = store.Mistakes.AsNoTracking();
        mistakes = isDone ? mistakes.Where(mistake => mistake.DoneOn != null) : mistakes.Where(mistake => mistake.DoneOn == null);
        if (page.Length > 0)
            mistakes = mistakes.Where(mistake => mistake.Path.Contains(page));
        if (before is not null)
            mistakes = mistakes.Where(mistake => mistake.Id < before);
        return mistakes.OrderByDescending(mistake => mistake.Id).Take(take).ToListAsync(cancellationToken);
    }

    /// <returns>False where the report is gone or somebody else did it before.</returns>
    public Task<bool> FinishAsync(int id, Actor by, CancellationToken cancellationToken) =>
        SetDoneAsync(id, clock.Today(), by, AuditActs.FeedbackDone, cancellationToken);

    public Task<bool> PutBackAsync(int id, Actor by, CancellationToken cancellationToken) =>
        SetDoneAsync(id, null, by, AuditActs.FeedbackPutBack, cancellationToken);

    // The trail lasts for ever and must not hold what a stranger typed.
    private async Task<bool> SetDoneAsync(int id, DateOnly? day, Actor by, string act, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        if (await store.Mistakes.FirstOrDefaultAsync(mistake => mistake.Id == id, cancellationToken) is not { } found || found.DoneOn is null == day is null)
            return false;

        found.DoneOn = day;
        await store.EraseAsync(() => store.SaveChangesAsync(cancellationToken));
        await audit.AppendAsync(store, by, act, found.Path, FormattableString.Invariant($"reported on {found.Day:yyyy-MM-dd}"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
