using System.Data.Common;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Staff;

/// <summary>A session that still lives, as its owner sees it.</summary>
public sealed record SessionRow(int Id, string Browser, DateTime BegunAt, DateTime LastSeenAt);

/// <summary>Begins, checks and ends sessions. The store decides, not the cookie: what ended is over with the next request.</summary>
public sealed class StaffSessions(StaffStore store, AuditTrail trail, TimeProvider clock, ILogger<StaffSessions> logger)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="how">By what the person proved who they are, for the trail.</param>
    /// <returns>The token for the cookie.</returns>
    public Task<string> BeginAsync(StaffMember member, string browser, string how, CancellationToken cancellationToken) => store.ActAsync(
        async () =>
        {
            var (token, now) = (Token.Create(), Now);
            await store.Sessions.Where(session => session.BegunAt < now - Kept).ExecuteDeleteAsync(cancellationToken);
            store.Add(new StaffSession { Hash = Token.HashOf(token), AccountId = member.Id, BegunAt = now, LastSeenAt = now, ConfirmedAt = now, Browser = browser });
            await store.SaveChangesAsync(cancellationToken);
            await store.Users.Where(user => user.Id == member.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.LastSignInAt, now), cancellationToken);
            await trail.AppendAsync(store, member.ToActor(), StaffActs.SignedIn, member.Email, $"with {how}, {browser}", cancellationToken);
            return token;
        },
        cancellationToken);

    /// <summary>Who holds this token, if their session and their account still live.</summary>
    public async Task<SignedInStaff?> CheckAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (Token.HashOf(token), Now);
        var found = await (
            from session in Living(now)
            join member in store.Users on session.AccountId equals member.Id
            where session.Hash == hash && !member.IsDisabled
            select new
            {
                session.LastSeenAt,
                Staff = new SignedInStaff(
                    session.Id, member.Id, member.Name, member.Role, member.AppKey != null || store.UserPasskeys.Any(passkey => passkey.UserId == member.Id), session.ConfirmedAt),
            }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (found is not null && (now - found.LastSeenAt).Duration() >= StaffSession.SeenEvery)
            await NoteSeenAsync(found.Staff.SessionId, now, cancellationToken);
        return found?.Staff;
    }

    public async Task<IReadOnlyList<SessionRow>> ListAsync(string accountId, CancellationToken cancellationToken) => await Living(Now)
        .Where(session => session.AccountId == accountId)
        .OrderByDescending(session => session.LastSeenAt)
        .Select(session => new SessionRow(session.Id, session.Browser, session.BegunAt, session.LastSeenAt))
        .ToListAsync(cancellationToken);

    public Task ConfirmAsync(int sessionId, CancellationToken cancellationToken)
    {
        var now = Now;
        return store.Sessions.Where(session => session.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(session => session.ConfirmedAt, now), cancellationToken);
    }

    /// <summary>Signs out one browser: the one that asks, or another of the same person.</summary>
    public Task EndAsync(Actor by, int sessionId, string act, CancellationToken cancellationToken) => store.ActAsync(
        async () =>
        {
            if (await EndAsync(session => session.Id == sessionId && session.AccountId == by.AccountId, cancellationToken) > 0)
                await trail.AppendAsync(store, by, act, null, null, cancellationToken);
        },
        cancellationToken);

    public Task EndOthersAsync(Actor by, int keptSessionId, CancellationToken cancellationToken) => store.ActAsync(
        async () =>
        {
            var ended = await EndAllAsync(by.AccountId!, keptSessionId, cancellationToken);
            await trail.AppendAsync(store, by, StaffActs.SessionsEnded, null, $"{ended} other browsers", cancellationToken);
        },
        cancellationToken);

    /// <summary>Part of another act: its transaction, its row in the trail.</summary>
    internal Task<int> EndAllAsync(string accountId, int exceptSessionId, CancellationToken cancellationToken) =>
        EndAsync(session => session.AccountId == accountId && session.Id != exceptSessionId, cancellationToken);

    private Task<int> EndAsync(System.Linq.Expressions.Expression<Func<StaffSession, bool>> which, CancellationToken cancellationToken)
    {
        var now = Now;
        return store.Sessions.Where(session => session.EndedAt == null).Where(which)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancellationToken);
    }

    private IQueryable<StaffSession> Living(DateTime now) => store.Sessions.Where(session =>
        session.EndedAt == null && session.BegunAt > now - StaffSession.Absolute && session.LastSeenAt > now - StaffSession.Idle - StaffSession.SeenEvery);

    // A full disk must not keep staff from reading.
    private async Task NoteSeenAsync(int sessionId, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            await store.Sessions.Where(session => session.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), cancellationToken);
        }
        catch (DbException fault)
        {
            logger.LogWarning("It could not be written down that a session was seen: {Reason}", fault.Message);
        }
    }
}
