using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using ImmunoEd.Articles;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Throughput;

/// <summary>The published program beside nginx and bare Kestrel, all with the same bytes, in interleaved rounds.</summary>
internal static class ThroughputBenchmark
{
    private const string Article = "/basics/what-is-immunotherapy";
    private const int FirstPort = 5_310;
    private const int WarmUpSeconds = 20;

    /// <summary>Pages made each time come a hundred times slower than kept ones, and the runtime goes on measuring and compiling for so much longer.</summary>
    private const int RenderingWarmUpSeconds = 120;
    private const string Gzip = "Accept-Encoding: gzip";

    private static readonly int[] Connections = [1, 16, 64];

    public static async Task<int> RunAsync(string program, string content, int rounds, int seconds)
    {
        using var folder = new TemporaryFolder();
        Console.WriteLine($"Throughput: {Machine.Describe()}; {rounds} rounds of {seconds} s, medians\n");
        using var portal = await StartAsync(program, content, folder.File("data"), FirstPort, "64");
        var (plain, _) = await GetAsync(portal.Address, "");
        var (compressed, headers) = await GetAsync(portal.Address, "gzip");
        await File.WriteAllBytesAsync(folder.File("page.gz"), compressed);
        using var uncached = await StartAsync(program, content, folder.File("uncached"), FirstPort + 1, "0");
        using var nginx = await Nginx.StartAsync(folder.Path, FirstPort + 2, plain, compressed);
        var bareAddress = new Uri(Invariant($"http://127.0.0.1:{FirstPort + 3}/"));
        using var bare = await PinnedServer.StartAsync(bareAddress, Environment.ProcessPath!, [BareKestrel.Verb, bareAddress.ToString(), folder.File("page.gz")]);
        var (_, nginxHeaders) = await GetAsync(nginx.Address, "gzip");

        List<Target> targets =
        [
            new("nginx, compressed file", nginx, nginx.Address, [Gzip]),
            new("bare Kestrel, prebuilt bytes", bare, bare.Address, [Gzip]),
            new("article, kept", portal, portal.Address, [Gzip]),
            new("article, kept, as a browser asks", portal, portal.Address, ["Accept-Encoding: gzip, deflate, br, zstd", "Accept: text/html,application/xhtml+xml", "Accept-Language: en-US,en;q=0.9", "User-Agent: Mozilla/5.0"]),
            new("nginx, 304", nginx, nginx.Address, [Gzip, $"If-None-Match: {nginxHeaders.ETag}"]),
            new("article, 304", portal, portal.Address, [Gzip, $"If-None-Match: {headers.ETag}"]),
            // One address would be made once for all who ask for it at the same time.
            new("articles, made each time", uncached, uncached.Address, [Gzip], await InTurnAsync(uncached.Address, folder.File("in-turn.lua"))),
        ];
        foreach (var target in targets)
            await Wrk.RunAsync(target.Address, 16, target.Server == uncached ? RenderingWarmUpSeconds : WarmUpSeconds, target.Headers, target.Script);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var connections in Connections)
            {
                foreach (var target in targets)
                    await target.MeasureAsync(connections, seconds);
            }
        }

        Print(targets, compressed.Length);
        await Footprint.PrintWeightAsync(portal.Address);
        await Footprint.PrintStartsAsync(
            () => StartAsync(program, content, folder.File("started"), FirstPort + 4, "64"),
            () => PinnedServer.StartAsync(new Uri(Invariant($"http://127.0.0.1:{FirstPort + 5}/")), Environment.ProcessPath!, [BareKestrel.Verb, Invariant($"http://127.0.0.1:{FirstPort + 5}/"), folder.File("page.gz")]));
        await Footprint.PrintMemoryAsync(folder.File("generated"), generated => StartAsync(program, generated, folder.File("generated-data"), FirstPort + 6, "64", "/"));
        return 0;
    }

    private static void Print(List<Target> targets, int bytes)
    {
        Console.WriteLine(Invariant($"The article is {bytes:N0} bytes as gzip.\n"));
        Console.WriteLine("| | req/s c=1 | c=16 | c=64 | to nginx c=16 | c=64 | to bare Kestrel c=16 | c=64 | processor µs/req c=16 | to bare Kestrel | memory MiB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var target in targets)
        {
            var nginx = targets[target.Name.EndsWith("304", StringComparison.Ordinal) ? 4 : 0];
            var bare = targets[1];
            Console.WriteLine(Invariant(
                $"| {target.Name} | {target.Rate(1):N0} | {target.Rate(16):N0} | {target.Rate(64):N0} | {target.RateTo(nginx, 16):0.000} | {target.RateTo(nginx, 64):0.000} | {target.RateTo(bare, 16):0.000} | {target.RateTo(bare, 64):0.000} | {target.Cost(16):0.0} | {target.CostTo(bare, 16):0.00} | {target.Server.MemoryMiB:0} |"));
        }
    }

    private static Task<PinnedServer> StartAsync(string program, string content, string data, int port, string megabytes, string path = Article)
    {
        var root = Invariant($"http://127.0.0.1:{port}");
        return PinnedServer.StartAsync(
            new Uri(root + path), program, ["serve", "--urls", root, $"--Data:Directory={data}", $"--Content:Directory={content}", $"--Caching:Megabytes={megabytes}"]);
    }

    private static async Task<string> InTurnAsync(Uri site, string file)
    {
        using var client = new HttpClient();
        var paths = XDocument.Parse(await client.GetStringAsync(new Uri(site, "/sitemap.xml"))).Descendants()
            .Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath)
            .Where(path => Section.All.Any(section => path.StartsWith(section.Address + "/", StringComparison.Ordinal)));
        await File.WriteAllTextAsync(file, $$"""
            local paths = { {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }
            local last = 0
            request = function()
              last = last % #paths + 1
              return wrk.format("GET", paths[last])
            end
            """);
        return file;
    }

    private static async Task<(byte[] Body, HttpResponseHeaders Headers)> GetAsync(Uri address, string encoding)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version11 };
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var answer = await client.SendAsync(request);
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Headers);
    }
}
