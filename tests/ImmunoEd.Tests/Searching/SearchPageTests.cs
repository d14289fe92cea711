using System.Net;

namespace ImmunoEd.Tests.Searching;

[Collection(SharedPortal.Name)]
public sealed class SearchPageTests(Portal portal)
{
    [Fact]
    public async Task A_word_finds_its_pages()
    {
        var page = await portal.Client().PageAsync("/search?q=melanoma");

        Assert.Contains("/cancer-types/melanoma", page.QuerySelector("ol.results")!.Links());
        Assert.Equal("melanoma", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_found_says_so_and_offers_ways_on()
    {
        var page = await portal.Client().PageAsync("/search?q=xyzzyqwert");

        Assert.Equal("Nothing found for “xyzzyqwert”", page.Text("main h2"));
        Assert.Contains("/cancer-types", page.QuerySelector("main")!.Links());
    }

    [Theory]
    [InlineData(200, HttpStatusCode.OK)]
    [InlineData(201, HttpStatusCode.BadRequest)]
    [InlineData(1_500, HttpStatusCode.BadRequest)]
    public async Task A_query_has_at_most_200_characters(int length, HttpStatusCode status)
    {
        using var response = await portal.Client().GetAsync("/search?q=" + new string('a', length));
        var page = await response.PageAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.BadRequest, page.Text(".problem").Contains("at most 200 characters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'; DROP TABLE Pages; --")]
    [InlineData("a AND")]
    [InlineData("NEAR(a b, 2)")]
    [InlineData("title:x OR *")]
    [InlineData("^-(")]
    [InlineData("100%_[a]")]
    [InlineData("😀 👩‍⚕️")]
    [InlineData("\u202Eאבג")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("${jndi:ldap://x} {{7*7}}")]
    public async Task Operators_quotes_and_odd_characters_are_only_words(string query)
    {
        using var response = await portal.Client().GetAsync("/search?q=" + Uri.EscapeDataString(query));
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(query, page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%FF%FE")]
    [InlineData("%")]
    [InlineData("%zz")]
    [InlineData("a&q=b")]
    [InlineData("%0d%0aSet-Cookie:x=1")]
    public async Task A_query_that_is_not_text_is_searched_for_all_the_same(string query)
    {
        var answer = await RawRequest.GetAsync(portal.Address, "/search?q=" + query);

        Assert.Equal(200, answer.Status);
        Assert.Null(answer.Header("Set-Cookie"));
    }

    [Fact]
    public async Task A_character_that_is_cut_in_two_by_the_limit_does_no_harm()
    {
        using var response = await portal.Client().GetAsync("/search?q=" + new string('a', 199) + Uri.EscapeDataString("😀😀"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("at most 200 characters", (await response.PageAsync()).Text(".problem"), StringComparison.Ordinal);
    }
}
