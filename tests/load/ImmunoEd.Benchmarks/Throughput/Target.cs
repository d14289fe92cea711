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

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
