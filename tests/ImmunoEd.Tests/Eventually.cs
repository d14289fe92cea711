namespace ImmunoEd.Tests;

/// <summary>Waits for what happens a moment after an answer was sent.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await condition())
            await Task.Delay(20, limit.Token);
    }
}
