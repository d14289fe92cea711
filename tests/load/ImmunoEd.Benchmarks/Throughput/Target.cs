namespace ImmunoEd.Benchmarks.Throughput;

/// <summary>One row of the table: a server and what is asked of it.</summary>
/// <param name="Script">What wrk asks for instead of the address alone, in Lua.</param>
internal sealed record Target(string Name, PinnedServer Server, Uri Address, IReadOnlyList<string> Headers, string? Script = null)
{
    private readonly Dictionary<int, List<double>> rates = [];
    private readonly Dictionary<int, List<double>> costs = [];

    public async Task MeasureAsync(int connections, int seconds)
    {
        var before = Server.ProcessorTime;
        var rate = await Wrk.RunAsync(Address, connections, seconds, Headers, Script);
        var cost = (Server.ProcessorTime - before).TotalMicroseconds / (rate * seconds);
        rates.TryAdd(connections, []);
        rates[connections].Add(rate);
        costs.TryAdd(connections, []);
        costs[connections].Add(cost);
    }

    /// <summary>Requests in a second.</summary>
    public double Rate(int connections) => Median(rates[connections]);

    /// <summary>Microseconds of the processor for one request.</summary>
    public double Cost(int connections) => Median(costs[connections]);

    /// <summary>Of the same round each, because the machine's own pace changes between rounds.</summary>
    public double RateTo(Target other, int connections) => Median(rates[connections].Zip(other.rates[connections], (mine, theirs) => mine / theirs));

    /// <inheritdoc cref="RateTo"/>
    public double CostTo(Target other, int connections) => Median(costs[connections].Zip(other.costs[connections], (mine, theirs) => mine / theirs));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
