using System.Globalization;
using System.Text.RegularExpressions;

namespace ImmunoEd.Tests.Hosting;

/// <summary>The rules of the HTTP Observatory of MDN with their points (version 1.4, of 2026): 100 to begin with, an A+ from 100 on. TLS and its redirect are the proxy's.</summary>
public sealed partial class ObservatoryTests(ObservatoryTests.PortalBehindProxy proxied) : IClassFixture<ObservatoryTests.PortalBehindProxy>
{
    private const int HalfYear = 15_768_000;

    private static readonly string[] PrivateReferrers = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];

    private static readonly (string Name, Func<RawAnswer, int> Points)[] Rules =
    [
        ("Content-Security-Policy", answer => Policy(answer) switch
        {
            { Count: 0 } => -25,
            var policy when policy.Values.SelectMany(sources => sources).Any(source => source is not ("'self'" or "'none'" or "sandbox")) => -20,
            var policy when policy.GetValueOrDefault("default-src") is not ["'none'"] => 5,
            _ => 10,
        }),
        ("Forms and bases stay here", answer => Policy(answer) is { } policy && policy.ContainsKey("form-action") && policy.ContainsKey("base-uri") ? 0 : -20),
        ("Frames", answer => Policy(answer).GetValueOrDefault("frame-ancestors") is ["'none'" or "'self'"] ? 5 : answer.Header("X-Frame-Options") is "DENY" or "SAMEORIGIN" ? 0 : -20),
        ("Cookies", answer => answer.Header("Set-Cookie") is null ? 0 : -20),
        ("Cross-origin sharing", answer => answer.Header("Access-Control-Allow-Origin") is null ? 0 : -50),
        ("Referrer-Policy", answer => PrivateReferrers.Contains(answer.Header("Referrer-Policy")) ? 5 : -5),
        ("Strict-Transport-Security", answer => MaxAge().Match(answer.Header("Strict-Transport-Security") ?? "") is { Success: true } age && int.Parse(age.Groups[1].ValueSpan, CultureInfo.InvariantCulture) >= HalfYear ? 0 : -20),
        ("Scripts from here only", answer => Reading.Parse(answer.Body).QuerySelectorAll("script[src]").All(script => script.GetAttribute("src") is ['/', not '/', ..]) ? 0 : -50),
        ("X-Content-Type-Options", answer => answer.Header("X-Content-Type-Options") == "nosniff" ? 0 : -5),
        ("Cross-Origin-Resource-Policy", answer => answer.Header("Cross-Origin-Resource-Policy") is "same-origin" or "same-site" ? 10 : -5),
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/basics")]
    [InlineData("/basics/first")]
    [InlineData("/cancer-types/melanoma")]
    [InlineData("/glossary/antibody")]
    [InlineData("/search?q=first")]
    [InlineData("/nothing")]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/site.css")]
    public async Task Every_kind_of_answer_earns_an_A_plus(string path)
    {
        var answer = await RawRequest.GetAsync(proxied.Portal.Address, path, "X-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.1\r\n");

        var points = Rules.Select(rule => (rule.Name, Points: rule.Points(answer))).ToList();
        Assert.All(points, rule => Assert.True(rule.Points >= 0, $"{rule.Name}: {rule.Points}"));
        Assert.Equal(130, 100 + points.Sum(rule => rule.Points));
    }

    [Fact]
    public void An_answer_without_headers_earns_nothing_of_it()
    {
        var bare = new RawAnswer("HTTP/1.1 200 OK\r\nSet-Cookie: id=1\r\nAccess-Control-Allow-Origin: *\r\n\r\n<script src=\"https://elsewhere.example/a.js\"></script>");

        Assert.All(Rules, rule => Assert.True(rule.Points(bare) < 0, rule.Name));
    }

    private static Dictionary<string, string[]> Policy(RawAnswer answer) => (answer.Header("Content-Security-Policy") ?? "")
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(directive => directive.Split(' '))
        .ToDictionary(words => words[0], words => words[1..]);

    [GeneratedRegex(@"max-age=(\d+)")]
    private static partial Regex MaxAge();

    /// <summary>A portal as it is reached in production: over HTTPS, which a trusted proxy ends.</summary>
    public sealed class PortalBehindProxy : IAsyncDisposable, IDisposable
    {
        private readonly SmallContent content = new();

        public PortalBehindProxy() => Portal = Portal.With(content.Path, new() { ["Site:BaseUrl"] = "https://localhost", ["Hosting:TrustedProxies"] = "127.0.0.1" });

        public Portal Portal { get; }

        public async ValueTask DisposeAsync()
        {
            await Portal.DisposeAsync();
            content.Dispose();
        }

        public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
