using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Staff;

namespace ImmunoEd.Tests.Pages.Admin;

/// <summary>What somebody types to break out of a page comes out as text wherever it is shown.</summary>
public sealed class PayloadTests : IClassFixture<SmallPortal>, IAsyncLifetime
{
    private readonly Portal portal;
    private StaffBrowser editor = null!;
    private StaffBrowser reviewer = null!;

    public PayloadTests(SmallPortal small) => portal = small.Portal;

    public async Task InitializeAsync() =>
        (editor, reviewer) = (await portal.SignedInAsync(StaffRole.Editor), await portal.SignedInAsync(StaffRole.Reviewer));

    public static TheoryData<string, string> Payloads() => new()
    {
        { "script", "</title></script><script>window.hurt=1</script>" },
        { "attribute", "\"'><img src=x onerror=window.hurt=1>" },
        { "comment", "--><svg onload=window.hurt=1><!--" },
        { "textarea", "</textarea></pre></option><iframe src=javascript:hurt()></iframe>" },
        { "template", "{{7*7}}${7*7}@(7*7)<%= 7*7 %>" },
    };

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task It_comes_out_as_text(string name, string payload)
    {
        var (article, address) = await PublishAsync(name, payload);

        foreach (var path in new[] { address, "/basics", "/", "/cancer-types/melanoma", "/topics/overview", "/search?q=" + Uri.EscapeDataString($"harmless {name} words") })
            AssertHarmless(await portal.Client().PageAsync(path), path);
        foreach (var path in new[]
                 {
                     "/admin", "/admin/articles", "/admin/articles?q=" + Uri.EscapeDataString(payload), "/admin/reviews", article, article + "/edit", article + "/preview",
                     article + "/history", article + "/compare?from=1&to=2", article + "/sign-off", article + "/withdraw", article + "/address",
                 })
            AssertHarmless(await reviewer.PageAsync(path), path);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Feeds_and_data_stay_well_formed(string name, string payload)
    {
        var (article, _) = await PublishAsync(name + "-data", payload);
        var reader = portal.Client();

        foreach (var path in new[] { "/feed.xml", "/sitemap.xml" })
            _ = XDocument.Parse(await reader.GetStringAsync(path));
        using var found = JsonDocument.Parse(await reader.GetStringAsync("/search.json?q=" + Uri.EscapeDataString($"harmless {name}")));
        Assert.NotEqual(JsonValueKind.Undefined, found.RootElement.GetProperty("results").ValueKind);
        using var picked = JsonDocument.Parse(await (await editor.GetAsync("/admin/articles/find?kind=page&q=" + Uri.EscapeDataString(payload[..5]))).Content.ReadAsStringAsync());
        Assert.Equal(JsonValueKind.Array, picked.RootElement.ValueKind);
        using var calendar = await editor.GetAsync("/admin/reviews.ics");
        Assert.DoesNotContain((await calendar.Content.ReadAsStringAsync()).Split("\r\n"), line => line.StartsWith('<'));
        Assert.NotEmpty(article);
    }

    [Fact]
    public async Task A_conflict_shows_both_texts_as_text()
    {
        const string Hurtful = "<img src=x onerror=window.hurt=1>";
        using var made = await editor.SendAsync("/admin/articles/new", TypedArticle.Fields(slug: "payload-conflict"), "#editor");
        var edit = made.Headers.Location!.ToString();
        var second = await reviewer.PageAsync(edit);
        using var first = await editor.SendAsync(edit, TypedArticle.Fields(body: Hurtful + " one"), "#editor");
        using var collided = await reviewer.SendAsync(second, edit, TypedArticle.Fields(body: Hurtful + " two"), "#editor");

        Assert.Equal(HttpStatusCode.Conflict, collided.StatusCode);
        AssertHarmless(await collided.PageAsync(), edit);
    }

    public Task DisposeAsync()
    {
        editor.Dispose();
        reviewer.Dispose();
        return Task.CompletedTask;
    }

    private static void AssertHarmless(IHtmlDocument page, string path)
    {
        Assert.True(page.QuerySelector("[onerror], [onload], iframe, img[src=x], svg:not([class]):not([viewBox])") is null, path);
        Assert.DoesNotContain(page.Scripts, script => script.Text.Contains("hurt", StringComparison.Ordinal) && script.Type != "application/ld+json");
        Assert.DoesNotContain(page.Links, link => link.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("49", page.QuerySelector("h1")?.TextContent ?? "", StringComparison.Ordinal);
    }

    private async Task<(string Article, string Address)> PublishAsync(string slug, string payload)
    {
        var fields = TypedArticle.Fields($"Harmless {slug} {payload}", $"Harmless words. {payload}\n\n## {payload}\n\n- {payload}\n", $"payload-{slug}");
        fields["Input.Summary"] = payload;
        foreach (var key in new[] { "Input.KeyPoints[0]", "Input.NextSteps[0]", "Input.Questions[0]", "Input.Sources[0].Title", "Input.Sources[0].Publisher" })
            fields[key] = $"{key.Length} {payload}";
        using var made = await editor.SendAsync("/admin/articles/new", TypedArticle.Fields(slug: $"payload-{slug}"), "#editor");
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var article = made.Headers.Location!.ToString()[..^"/edit".Length];
        using var saved = await editor.SendAsync(article + "/edit", fields, "#editor");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var sent = await editor.SendAsync(article, new() { ["Comment"] = payload }, "form[action*='handler=Submit']");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using var signed = await reviewer.SendAsync(article + "/sign-off", new() { ["Signature"] = payload, ["Comment"] = payload });
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        using var published = await reviewer.SendAsync(article + "/publish", new() { ["ChangeNote"] = payload, ["GradeReason"] = payload });
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        return (article, $"/basics/payload-{slug}");
    }
}
