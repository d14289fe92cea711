using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>How long each call of a kind took, in milliseconds, and how many ended in an error.</summary>
internal sealed class Latencies
{
    private readonly List<double> milliseconds = [];

    public int Errors { get; private set; }

    public int Count => milliseconds.Count;

    public async Task MeasureAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await work();
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (SqliteException)
        {
            Errors++;
        }
    }

    public static Latencies Together(IEnumerable<Latencies> parts)
    {
        var all = new Latencies();
        foreach (var part in parts)
        {
            all.milliseconds.AddRange(part.milliseconds);
            all.Errors += part.Errors;
        }

        all.milliseconds.Sort();
        return all;
    }

    /// <param name="share">0.5 for the median; 1 for the maximum. Only after <see cref="Together"/>.</param>
    public double At(double share) => milliseconds.Count == 0 ? double.NaN : milliseconds[Math.Clamp((int)Math.Ceiling(share * milliseconds.Count) - 1, 0, milliseconds.Count - 1)];
}
