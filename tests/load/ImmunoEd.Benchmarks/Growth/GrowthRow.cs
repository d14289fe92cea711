using System.Globalization;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Growth;

/// <param name="Import">Seconds.</param>
/// <param name="Start">Milliseconds from the start of the process to the first page; so are all times but the import's.</param>
/// <param name="Memory">MiB, as is the database.</param>
internal sealed record GrowthRow(
    int Size, double Import, double Start, double Cached, double Uncached, double Hub, double Search, double Publish, double Memory, double Database)
{
    public const string Header =
        "| articles | import s | start ms | article, kept ms | article, made anew ms | × | hub, made anew ms | search ms | publish to visible ms | × | memory MiB | database MiB |\n|---|---|---|---|---|---|---|---|---|---|---|---|";

    public static GrowthRow Parse(string figures)
    {
        var values = figures.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToList();
        return new GrowthRow((int)values[0], 0, values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8]);
    }

    public string Figures() => Invariant($"{Size} {Start} {Cached} {Uncached} {Hub} {Search} {Publish} {Memory} {Database}");

    public string Line(GrowthRow first) => Invariant(
        $"| {Size:N0} | {Import:0.0} | {Start:0} | {Cached:0.00} | {Uncached:0.00} | {Uncached / first.Uncached:0.00} | {Hub:0.0} | {Search:0.0} | {Publish:0} | {Publish / first.Publish:0.00} | {Memory:0} | {Database:0} |");
}
