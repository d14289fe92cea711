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

    [Fact]
    public async Task A_corrected_search_says_so_and_offers_the_words_as_typed()
    {
        var page = await portal.Client().PageAsync("/search?q=melonoma+treatmant");
        var offer = page.QuerySelectorAll("main a").Single(link => link.TextContent == "Search instead for “melonoma treatmant”");

        Assert.Contains("Showing results for melanoma treatment.", page.Texts("main p").First(text => text.StartsWith("Showing", StringComparison.Ordinal)), StringComparison.Ordinal);
        var asTyped = await portal.Client().PageAsync(offer.GetAttribute("href")!);
        Assert.DoesNotContain(asTyped.Texts("main p"), text => text.StartsWith("Showing", StringComparison.Ordinal));
        Assert.Equal("melonoma treatmant", asTyped.QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("chest pain")]
    [InlineData("pain in my chest since this morning")]
    [InlineData("i cant breathe")]
    [InlineData("she is confused")]
    [InlineData("seizure")]
    [InlineData("fever after CAR T")]
    [InlineData("blood in poop")]
    [InlineData("dolor de pecho")]
    public async Task An_emergency_sign_shows_first_whom_to_call(string query)
    {
        var page = await portal.Client().PageAsync("/search?q=" + Uri.EscapeDataString(query));
        var card = page.QuerySelector("section.care-emergency")!;

        Assert.Equal("Emergency: call 911 now", card.Text("h2"));
        Assert.Contains("tel:911", card.Links());
        Assert.Contains("/side-effects/when-to-call", card.Links());
        Assert.Empty(page.QuerySelectorAll("ol.results ~ section.care-emergency"));
    }

    [Theory]
    [InlineData("fever")]
    [InlineData("blood test")]
    [InlineData("melanoma")]
    [InlineData("how does immunotherapy work")]
    public async Task Other_searches_frighten_nobody(string query) =>
        Assert.Empty((await portal.Client().PageAsync("/search?q=" + Uri.EscapeDataString(query))).QuerySelectorAll("section.care-emergency"));

    [Fact]
    public async Task Thoughts_of_self_harm_show_the_crisis_line()
    {
        var page = await portal.Client().PageAsync("/search?q=" + Uri.EscapeDataString("I want to kill myself"));

        Assert.Contains("tel:988", page.QuerySelector("section.care-emergency")!.Links());
    }

    [Theory]
    [InlineData("cancer de pulmon", "/cancer-types/lung-cancer")]
    [InlineData("inmunoterapia", "/basics/what-is-immunotherapy")]
    public async Task A_Spanish_search_is_told_in_Spanish_that_the_pages_are_English(string query, string address)
    {
        var page = await portal.Client().PageAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.StartsWith("Nuestras páginas están en inglés.", page.Text("main p[lang=es]"), StringComparison.Ordinal);
        Assert.Contains(address, page.QuerySelector("ol.results")!.Links());
    }

    [Fact]
    public async Task Snippets_mark_the_words_and_hold_no_other_markup()
    {
        var page = await portal.Client().PageAsync("/search?q=rash");

        Assert.Contains("rash", page.Texts("ol.results mark").Select(mark => mark.ToLowerInvariant()));
        Assert.Empty(page.QuerySelectorAll("ol.results li > p:not(.why) :not(mark)"));
    }

    [Fact]
    public async Task A_word_that_is_still_being_typed_finds_its_pages()
    {
        var page = await portal.Client().PageAsync("/search?q=pembrolizu");

        Assert.NotEmpty(page.QuerySelectorAll("ol.results li"));
        Assert.DoesNotContain(page.Texts("main p"), text => text.StartsWith("Showing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Terms_are_results_too() =>
        Assert.Contains("/glossary/biopsy", (await portal.Client().PageAsync("/search?q=biopsy")).QuerySelector("ol.results")!.Links());

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
