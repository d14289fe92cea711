using System.Text.Json;

namespace ImmunoEd.Tests.Crawling;

/// <summary>Whatever authors write stays data.</summary>
public sealed class StructuredDataPayloadTests
{
    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("]]>--><!--")]
    [InlineData("\" , \"@type\": \"Person\" \\")]
    [InlineData("a\u2028b\u2029c &amp; d'e")]
    public async Task A_text_cannot_break_out_of_its_script(string payload)
    {
        using var content = new SmallContent();
        content.Write("basics/first.md", Page(payload)).Write("glossary.yml", $"- slug: antibody\n  term: {Quoted(payload)}\n  definition: {Quoted(payload)}\n");
        await using var portal = Portal.With(content.Path, new() { ["Site:Name"] = payload, ["Site:ClinicName"] = payload });

        var article = await ThingAsync(portal, "/basics/first", "MedicalWebPage");
        var section = await ThingAsync(portal, "/basics", "CollectionPage");
        var term = await ThingAsync(portal, "/glossary/antibody", "WebPage");
        var home = await ThingAsync(portal, "/", "WebSite");

        Assert.Equal((payload, payload), (article.At("name"), article.At("description")));
        Assert.Equal((payload, payload), (article.At("citation.0.name"), article.At("citation.0.publisher.name")));
        Assert.Contains(payload, section.GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray().Select(item => item.At("name")));
        Assert.Equal((payload, payload), (term.At("mainEntity.name"), term.At("mainEntity.description")));
        Assert.Equal((payload, payload), (home.At("name"), home.At("publisher.name")));
    }

    [Fact]
    public async Task A_crawler_that_does_not_parse_the_page_finds_the_data_too()
    {
        using var small = new SmallPortal();
        Assert.Contains("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",", await small.Portal.Client().GetStringAsync("/basics/first"), StringComparison.Ordinal);
    }

    private static string Page(string payload) =>
        $"---\ntitle: {Quoted(payload)}\nsummary: {Quoted(payload)}\nsources:\n  - title: {Quoted(payload)}\n    publisher: {Quoted(payload)}\n    url: https://journal.example/a?b=%3C/script%3E&c='\n    accessed: 2026-11-01\n---\nPlain words.\n";

    private static string Quoted(string payload) => JsonSerializer.Serialize(payload);

    private static async Task<JsonElement> ThingAsync(Portal portal, string path, string type)
    {
        var page = await portal.Client().PageAsync(path);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
        return page.Thing(type);
    }
}
