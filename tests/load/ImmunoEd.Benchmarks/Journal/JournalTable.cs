using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

internal static class JournalTable
{
    public const string Header =
        "| design | saves/s | save p50 | p95 | p99 | max | look-ups/s | look-up p50 | p95 | p99 | max | errors |\n|---|---|---|---|---|---|---|---|---|---|---|---|";

    private static readonly double[] Shares = [0.5, 0.95, 0.99];

    public static string Row(string name, IReadOnlyList<JournalRound> rounds) => Invariant(
        $"| {name} | {PerSecond(rounds, round => round.Saves):0} | {Times(rounds, round => round.Saves)} | {PerSecond(rounds, round => round.Reads):0} | {Times(rounds, round => round.Reads)} | {rounds.Sum(round => round.Saves.Errors + round.Reads.Errors)} |");

    private static double PerSecond(IReadOnlyList<JournalRound> rounds, Func<JournalRound, Latencies> kind) =>
        Median(rounds.Select(round => kind(round).Count / round.Length.TotalSeconds));

    private static string Times(IReadOnlyList<JournalRound> rounds, Func<JournalRound, Latencies> kind)
    {
        if (rounds.Any(round => kind(round).Count == 0))
            return "– | – | – | –";
        var medians = Shares.Select(share => Median(rounds.Select(round => kind(round).At(share))));
        return string.Join(" | ", medians.Append(rounds.Max(round => kind(round).At(1))).Select(Short));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static string Short(double milliseconds) => milliseconds < 10 ? Invariant($"{milliseconds:0.0}") : Invariant($"{milliseconds:0}");
}
