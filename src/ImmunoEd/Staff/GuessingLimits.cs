namespace ImmunoEd.Staff;

/// <summary>
/// Counts wrong guesses in memory: for each account and client, and for each client over all accounts. Nobody is locked out by
/// what others do elsewhere, and what it remembers is bounded.
/// </summary>
public sealed class GuessingLimits(TimeProvider clock)
{
    public const int TriesPerAccount = 5;
    public const int TriesPerClient = 30;
    private const int Remembered = 20_000;

    private static readonly TimeSpan AccountPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ClientWindow = TimeSpan.FromMinutes(10);

    private readonly Lock turn = new();
    private readonly Dictionary<string, Count> counts = [];

    public int Size
    {
        get
        {
            lock (turn)
                return counts.Count;
        }
    }

    public bool IsRefused(string account, string client)
    {
        lock (turn)
            return Of(Pair(account, client), AccountPause) >= TriesPerAccount || Of(client, ClientWindow) >= TriesPerClient;
    }

    public void Fail(string account, string client)
    {
        lock (turn)
        {
            // The pause is counted from the last try, the window over all accounts from the first.
            Add(Pair(account, client), AccountPause, restarts: true);
            Add(client, ClientWindow, restarts: false);
        }
    }

    public void Succeed(string account, string client)
    {
        lock (turn)
            counts.Remove(Pair(account, client));
    }

    private static string Pair(string account, string client) => $"{client} {account}";

    private int Of(string key, TimeSpan span) => counts.TryGetValue(key, out var count) && IsWithin(count, span) ? count.Failures : 0;

    private void Add(string key, TimeSpan span, bool restarts)
    {
        var now = clock.GetUtcNow();
        var count = counts.TryGetValue(key, out var found) && IsWithin(found, span) ? found : new Count(0, now);
        counts[key] = new Count(count.Failures + 1, restarts ? now : count.Since);
        if (counts.Count > Remembered)
            Forget(now);
    }

    // A clock that was set back counts as one that went on.
    private bool IsWithin(Count count, TimeSpan span) => clock.GetUtcNow() - count.Since is var age && age >= TimeSpan.Zero && age < span;

    // What is over goes first; a flood that is younger than that loses its older half.
    private void Forget(DateTimeOffset now)
    {
        var old = counts.Where(entry => now - entry.Value.Since >= ClientWindow).Select(entry => entry.Key).ToList();
        if (old.Count == 0)
            old = [.. counts.OrderBy(entry => entry.Value.Since).Take(Remembered / 2).Select(entry => entry.Key)];
        foreach (var key in old)
            counts.Remove(key);
    }

    private readonly record struct Count(int Failures, DateTimeOffset Since);
}
