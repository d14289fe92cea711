using System.Data.Common;
using ImmunoEd.Auditing;

namespace ImmunoEd.Staff;

/// <summary>Writes failed sign-ins down, at most one row a minute for each account and client: guessing must not fill the disk.</summary>
public sealed class FailedSignIns(TimeProvider clock, AuditTrail trail, ILogger<FailedSignIns> logger)
{
    private const int RowsAMinute = 30;
    private const int Remembered = 5_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock turn = new();
    private readonly Dictionary<string, Tries> tries = [];
    private DateTimeOffset minute;
    private int rows;

    /// <summary>Writes after the answer is sent, so that a known account does not take longer than an unknown one.</summary>
    internal void Note(HttpContext context, StaffMember member, string client, bool isKnownBrowser)
    {
        if (Count($"{client} {member.Id}") is not { } count)
            return;
        var detail = $"{count} {(count == 1 ? "try" : "tries")} on {(isKnownBrowser ? "a browser used before" : "an unknown browser")}";
        context.Response.OnCompleted(() => WriteAsync(context.RequestServices.GetRequiredService<StaffStore>(), member, detail));
    }

    /// <returns>How many tries to write down now; null while the last row is fresh.</returns>
    internal int? Count(string key)
    {
        lock (turn)
        {
            var now = clock.GetUtcNow();
            var known = tries.GetValueOrDefault(key);
            var isFresh = (now - known.WrittenAt).Duration() < Pause;
            if ((now - minute).Duration() >= Pause)
                (minute, rows) = (now, 0);
            if (isFresh || rows >= RowsAMinute)
            {
                Remember(key, known with { Unwritten = known.Unwritten + 1 });
                return null;
            }

            rows++;
            Remember(key, new Tries(0, now));
            return known.Unwritten + 1;
        }
    }

    private void Remember(string key, Tries value)
    {
        if (tries.Count >= Remembered)
            tries.Clear();
        tries[key] = value;
    }

    private async Task WriteAsync(StaffStore store, StaffMember member, string detail)
    {
        try
        {
            await store.ActAsync(() => trail.AppendAsync(store, new Actor(null, "somebody"), StaffActs.SignInFailed, member.Email, detail, CancellationToken.None), CancellationToken.None);
        }
        catch (DbException fault)
        {
            logger.LogWarning("A failed sign-in could not be written down: {Reason}", fault.Message);
        }
    }

    private readonly record struct Tries(int Unwritten, DateTimeOffset WrittenAt);
}
