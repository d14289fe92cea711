using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ImmunoEd.Benchmarks.Import;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Throughput;

/// <summary>What the published program needs before and beside its answers: time to start, memory, bytes on the wire.</summary>
internal static partial class Footprint
{
    private const int Starts = 7;
    private const int Articles = 200;
    private const int Addresses = 200;
    private const int Requests = 2_000;

    /// <summary>From starting the process to the first page, in turn with bare Kestrel.</summary>
    public static async Task PrintStartsAsync(Func<Task<PinnedServer>> portal, Func<Task<PinnedServer>> bare)
    {
        // The first start imports.
        (await portal()).Dispose();
        List<double> portals = [], bares = [];
        for (var start = 0; start < Starts; start++)
        {
            portals.Add(await TimeAsync(portal));
            bares.Add(await TimeAsync(bare));
        }

        Console.WriteLine(Invariant($"\nStart to first 200, store up to date, median of {Starts}: {Median(portals):0} ms; bare Kestrel {Median(bares):0} ms.\n"));
    }

    /// <summary>Over generated pages, because the portal's own are fewer.</summary>
    public static async Task PrintMemoryAsync(string folder, Func<string, Task<PinnedServer>> startOver)
    {
        GeneratedContent.Write(folder, Articles);
        // The first start imports; what counts is a server that finds its store.
        (await startOver(folder)).Dispose();
        using var server = await startOver(folder);
        var atStart = server.MemoryMiB;
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var plain = new HttpClient();
        var sitemap = XDocument.Parse(await plain.GetStringAsync(new Uri(server.Address, "/sitemap.xml")));
        string[] paths = [.. sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).PathAndQuery).Take(Addresses)];
        for (var request = 0; request < Requests; request++)
            await client.GetByteArrayAsync(new Uri(paths[request % paths.Length], UriKind.Relative));
        Console.WriteLine(Invariant($"Memory: {atStart:0} MiB after the first page, {server.MemoryMiB:0} MiB after {Requests:N0} requests over {paths.Length} pages.\n"));
    }

    /// <summary>What a first visit of an article moves: the page, and what it cannot be shown without.</summary>
    public static async Task PrintWeightAsync(Uri article)
    {
        using var client = new HttpClient();
        var page = await client.GetStringAsync(article);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var html = (await client.GetByteArrayAsync(article)).Length;
        var others = 0;
        var files = Files().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();
        foreach (var file in files)
            others += (await client.GetByteArrayAsync(new Uri(article, file))).Length;
        Console.WriteLine(Invariant($"On the wire (Brotli, without headers): HTML {html / 1024.0:0.0} KB, whole first view {(html + others) / 1024.0:0.0} KB in {files.Count + 1} requests.\n"));
    }

    private static async Task<double> TimeAsync(Func<Task<PinnedServer>> start)
    {
        var watch = Stopwatch.StartNew();
        using var server = await start();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex("""(?:<link rel="(?:stylesheet|icon)"[^>]*? href|<script[^>]*? src|<img[^>]*? src)="([^"]+)""")]
    private static partial Regex Files();
}
