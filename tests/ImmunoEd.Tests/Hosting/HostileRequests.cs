namespace ImmunoEd.Tests.Hosting;

/// <summary>Requests that no browser sends, the same ones in every run.</summary>
internal static class HostileRequests
{
    private static readonly string Long = new('a', 300);

    private static readonly string[] Pieces =
    [
        "", ".", "..", "...", "%2e%2e", "%2E", "%2f", "%2F", "%5c", "\\", "%00", "%01", "%09", "%0a", "%0d%0aX-Injected:1", "%7f", "%85", "%c0%ae", "%ff", "%fe%ff", "%ed%a0%80",
        "%f0%9f%98%80", "%e2%80%ae", "%e2%80%8b", "%ef%bb%bf", "%f4%90%80%80", "%", "%%", "%zz", "%u0041", "%2525", "%e0%80%80", "\u00E9", "basics", "BASICS", "cancer-types", "glossary", "topics", "media",
        "search", "health", "ready", "admin", "error", "index", "site.css", "site.css.gz", "x.md", ".md", "when-to-call", "side-effects", "feed.xml", "sitemap.xml", "con", "nul", "a;b=c", "a=b", "{section}",
        "{slug}.md", "[x]", "'", "\"", "<script>", "~", "*", "|", "^", "`", "@evil.example", "http:", "etc", "passwd", "appsettings.json", "web.config", ".git", "_framework", "-", "--", "0", "-1", "9999999999999999999", Long,
    ];

    private static readonly string[] Words =
    [
        "melanoma", "%22", "'", "%00", "%", "AND", "OR", "NOT", "NEAR(", "(", ")", "*", "^", "-", "title:", "%25", "_", "%5b", "%5d", "%5c", "/", ";", "--", "%ed%a0%80", "%ed%b0%80", "%ff", "%f0%9f%98%80",
        "%e2%80%ae", "%d7%90", "%3Cscript%3E", "%3C!--", "${jndi:ldap://x}", "{{7*7}}", "%0d%0aX-Injected:1", "+", "%26", "&q=", "&q[]=", "&take=99999999999", "=", "&", "?", "a%cc%81", "%c4%b0", Long,
    ];

    private static readonly string[] Headers =
    [
        "Host: evil.example", "Host: localhost.evil.example", "Host: localhost:99999", "Host: [::1", "Host: a@localhost", "Host: \u00E9", "Host:", "Host: localhost/x", "Host: *", "Host: 127.0.0.1.nip.io",
        "X-Forwarded-Host: evil.example", "X-Forwarded-For: 6.6.6.6, ' OR 1", "X-Forwarded-Proto: https", "X-Forwarded-Proto: javascript", "X-Forwarded-Prefix: /evil", "Forwarded: host=evil.example;proto=https",
        "X-Original-URL: /admin", "X-Rewrite-URL: /admin", "X-HTTP-Method-Override: DELETE", "If-None-Match: \"", "If-None-Match: *", "If-Modified-Since: yesterday", "If-Range: x", "Range: bytes=9999999999999999999-", "Range: bytes=-0",
        "Range: bytes=5-1", "Range: bytes=0-0,0-0,0-0,0-0", "Accept-Encoding: gzip;q=x, br;q=-1", "Accept-Encoding: zstd, *;q=0", "Accept: */*;q=0", "Accept-Language: \u00E9\u00E9", "Cookie: a=\"; .AspNetCore.Antiforgery=x", "Cookie: \u00FF=1",
        "Content-Length: 0", "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Type: multipart/form-data", "Content-Type: application/json; charset=\"", "Expect: 100-continue", "Upgrade: websocket", "Upgrade: h2c",
        "Transfer-Encoding: gzip", "Transfer-Encoding: chunked", "Authorization: Basic \u00FF", "Origin: null", "Referer: \u0001", "User-Agent: ${jndi:ldap://x}", "traceparent: 00-zz-zz-00", "Connection: keep-alive, Host", "TE: trailers", " folded: x", "NoColon", ": empty",
    ];

    private static readonly string[] Targets =
        ["/", "/basics", "/basics/first", "/basics/first.md", "/cancer-types/melanoma", "/search?q=a", "/site.css", "/media/none.svg", "/feed.xml", "/sitemap.xml", "/robots.txt", "/health/ready", "/nothing"];

    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "G\u00E9T", "PROPFIND", "DEBUG", "CONNECT", "A-B", "\"GET\"", ""];

    public static IEnumerable<string> All()
    {
        var random = new Random(2026);
        for (var i = 0; i < 1_100; i++)
            yield return Request("GET", "/" + string.Join('/', Some(Pieces, random, 6)));
        for (var i = 0; i < 700; i++)
            yield return Request("GET", "/search?q=" + string.Concat(Some(Words, random, 9)));
        foreach (var header in Headers)
        {
            foreach (var target in Some(Targets, random, 8))
                yield return header.StartsWith("Host", StringComparison.Ordinal)
                    ? $"GET {target} HTTP/1.1\r\n{header}\r\nConnection: close\r\n\r\n"
                    : Request("GET", target, header);
        }

        foreach (var verb in Verbs)
        {
            foreach (var target in Targets.Append("*").Append("evil.example:443").Append("http://evil.example/").Append("http://localhost/../x"))
                yield return Request(verb, target);
        }

        foreach (var length in new[] { 500, 513, 2_000, 4_000, 8_100, 9_000 })
        {
            yield return Request("GET", "/" + new string('a', length));
            yield return Request("GET", "/search?q=" + new string('a', length));
            yield return Request("GET", "/?" + string.Concat(Enumerable.Repeat("a=b&", length / 4)));
            yield return Request("GET", "/" + string.Concat(Enumerable.Repeat("../", length / 3)));
            yield return Request("GET", "/basics", "X-Long: " + new string('a', length));
        }
    }

    private static string Request(string verb, string target, string header = "X-Plain: 1") =>
        $"{verb} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{header}\r\n\r\n";

    private static List<string> Some(string[] pieces, Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => pieces[random.Next(pieces.Length)])];
}
