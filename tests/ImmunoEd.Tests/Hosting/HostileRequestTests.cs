using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ImmunoEd.Tests.Hosting;

public sealed partial class HostileRequestTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private Portal Portal => small.Portal;

    [Fact]
    public async Task Two_thousand_hostile_requests_meet_no_fault_and_learn_nothing()
    {
        var before = await Portal.Client().GetStringAsync("/sitemap.xml");
        var requests = HostileRequests.All().ToList();
        var problems = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (request, _) =>
        {
            foreach (var problem in await ProblemsOfAsync(request))
                problems.Add($"{problem}: {request[..Math.Min(request.Length, 200)]}");
        });

        Assert.InRange(requests.Count, 2_000, 5_000);
        Assert.True(problems.IsEmpty, string.Join('\n', problems));
        Assert.Equal(before, await Portal.Client().GetStringAsync("/sitemap.xml"));
        Assert.DoesNotContain(Portal.Log.Lines, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("localhost.evil.example")]
    [InlineData("localhost, evil.example")]
    [InlineData("")]
    public async Task An_unknown_host_is_refused(string host)
    {
        var answer = await RawRequest.SendAsync(Portal.Address, $"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("evil", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "section=basics&slug=second")]
    [InlineData("multipart/form-data", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=slug\r\n\r\nsecond\r\n--x--")]
    public async Task A_form_in_a_read_changes_nothing(string type, string body)
    {
        foreach (var (path, heading) in new[] { ("/basics/first", "First steps"), ("/basics", "Basics"), ("/cancer-types/melanoma", "Immunotherapy for melanoma") })
        {
            var answer = await RawRequest.SendAsync(
                Portal.Address, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
            Assert.Equal(200, answer.Status);
            Assert.Equal(heading, Reading.Parse(answer.Body).Text("h1"));
        }
    }

    [Fact]
    public async Task A_request_without_a_host_is_refused() =>
        Assert.Equal(400, (await RawRequest.SendAsync(Portal.Address, "GET / HTTP/1.0\r\n\r\n")).Status);

    [Theory]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("X-Forwarded-Proto: https")]
    [InlineData("X-Forwarded-Prefix: /evil")]
    [InlineData("X-Forwarded-For: 6.6.6.6")]
    [InlineData("Forwarded: host=evil.example;proto=https")]
    public async Task A_stranger_cannot_speak_for_a_proxy(string header)
    {
        foreach (var path in new[] { "/basics/first", "/sitemap.xml", "/feed.xml", "/robots.txt", "/llms.txt", "/basics/first.md" })
        {
            var plain = await RawRequest.GetAsync(Portal.Address, path);
            var forwarded = await RawRequest.GetAsync(Portal.Address, path, header + "\r\n");
            Assert.Equal(200, forwarded.Status);
            Assert.Equal(plain.Body, forwarded.Body);
            Assert.Null(forwarded.Header("Strict-Transport-Security"));
        }

        Assert.DoesNotContain(Portal.Log.Lines, line => line.Contains("6.6.6.6", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trusted_proxy_may_say_that_the_reader_came_over_https()
    {
        await using var portal = Portal.With(small.Content.Path, new() { ["Hosting:TrustedProxies"] = "127.0.0.1; ::1" });
        var answer = await RawRequest.GetAsync(portal.Address, "/basics/first", "X-Forwarded-Proto: https\r\nX-Forwarded-For: 6.6.6.6\r\nX-Forwarded-Host: evil.example\r\n");

        Assert.Equal("max-age=31536000; includeSubDomains", answer.Header("Strict-Transport-Security"));
        Assert.Equal("https://localhost/basics/first", Reading.Parse(answer.Body).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain(portal.Log.Lines, line => line.Contains("6.6.6.6", StringComparison.Ordinal));
    }

    private async Task<IEnumerable<string>> ProblemsOfAsync(string request)
    {
        try
        {
            return ProblemsOf(await RawRequest.SendAsync(Portal.Address, request));
        }
        catch (IOException fault)
        {
            return [fault.Message];
        }
    }

    private IEnumerable<string> ProblemsOf(RawAnswer answer)
    {
        if (answer.Status is < 200 or >= 500)
            yield return $"answered {answer.Status}";
        if (Leak().Match(answer.Text) is { Success: true } leak)
            yield return $"says “{leak.Value}”";
        if (new[] { Repository.Root, Portal.DataDirectory, small.Content.Path }.Any(path => answer.Text.Contains(path, StringComparison.Ordinal)))
            yield return "names a path";
        if (UnwantedHeader().Match(answer.Head) is { Success: true } header)
            yield return $"has the header {header.Value.Trim()}";
        if (answer.Body.Contains("<script>", StringComparison.OrdinalIgnoreCase))
            yield return "holds a script";
    }

    [GeneratedRegex(@"\bat (ImmunoEd|Microsoft|System)\.|\w+Exception\b|\bStackTrace\b|\.cs:line|SQLite|/usr/share/dotnet|\bMicrosoft\.\w+|\bSystem\.\w+")]
    private static partial Regex Leak();

    [GeneratedRegex(@"\n(Server|X-Powered-By|Set-Cookie|X-Injected|X-AspNet[\w-]*):.*", RegexOptions.IgnoreCase)]
    private static partial Regex UnwantedHeader();
}
