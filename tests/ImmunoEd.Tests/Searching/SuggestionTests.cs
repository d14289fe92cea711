using System.Net;
using System.Text.Json;
using ImmunoEd.Articles;
using ImmunoEd.Searching;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Searching;

[Collection(SharedPortal.Name)]
public sealed class SuggestionTests(Portal portal)
{
    [Theory]
    [InlineData("mel", "Melanoma")]
    [InlineData("MEL", "Melanoma")]
    [InlineData("mél", "Melanoma")]
    [InlineData("lung", "Small cell lung cancer")]
    [InlineData("small c", "Small cell lung cancer")]
    [InlineData("  small   cell lu", "Small cell lung cancer")]
    [InlineData("renal cell", "Renal cell carcinoma")]
    [InlineData("nscl", "NSCLC")]
    [InlineData("keyt", "Keytruda")]
    [InlineData("pembro", "Pembrolizumab")]
    [InlineData("car t", "CAR T-cell therapy")]
    [InlineData("car-t", "CAR T-cell therapy")]
    [InlineData("diarr", "Diarrhea")]
    [InlineData("itch", "Rash and itching")]
    [InlineData("aphe", "Apheresis")]
    [InlineData("vaccin", "Vaccines during treatment")]
    public async Task A_beginning_is_offered_the_names_of_which_a_word_begins_so(string typed, string name) =>
        Assert.Contains(name, (await SuggestAsync(typed)).Select(suggestion => suggestion.Text));

    [Theory]
    [InlineData("lung", "Lung cancer", "/cancer-types/lung-cancer")]
    [InlineData("skin", "Skin cancer", "/cancer-types/skin-cancer")]
    [InlineData("side", "Side effects", "/topics/side-effects")]
    public async Task Cancer_types_and_pages_come_first(string typed, string name, string address) =>
        Assert.Equal((name, address), (await SuggestAsync(typed))[0]);

    [Theory]
    [InlineData("diarr")]
    [InlineData("chest pain")]
    [InlineData("keytruda")]
    public async Task Side_effects_and_drugs_are_searched_for_so_that_whom_to_call_is_shown_first(string typed) =>
        Assert.Null((await SuggestAsync(typed))[0].Address);

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("melonoma")]
    [InlineData("kitruda")]
    [InlineData("xyzzy")]
    [InlineData("anoma")]
    [InlineData("pooping a l")]
    public async Task What_is_too_short_misspelled_or_within_a_word_is_offered_nothing(string typed) => Assert.Empty(await SuggestAsync(typed));

    [Fact]
    public async Task A_list_has_at_most_eight_names_and_no_thing_twice()
    {
        foreach (var typed in new[] { "ca", "im", "ce", "an", "canc", "the" })
        {
            var suggestions = await SuggestAsync(typed);
            Assert.InRange(suggestions.Count, 1, 8);
            Assert.Equal(suggestions.Count, suggestions.Select(suggestion => suggestion.Text.ToUpperInvariant()).Distinct().Count());
        }
    }

    [Fact]
    public async Task Every_page_that_is_offered_exists()
    {
        using var client = portal.Client();
        var addresses = new HashSet<string>();
        foreach (var letter in "abcdefghijklmnopqrstuvwxyz")
        {
            foreach (var second in "aeiorl")
                addresses.UnionWith((await SuggestAsync($"{letter}{second}")).Select(suggestion => suggestion.Address).OfType<string>());
        }

        Assert.InRange(addresses.Count, 60, 500);
        foreach (var address in addresses)
        {
            using var response = await client.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        }
    }

    [Fact]
    public async Task Browsers_may_keep_a_list_for_a_minute_and_crawlers_may_not_list_it()
    {
        using var response = await portal.Client().GetAsync("/search/suggest?q=mel");

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=60", response.Headers.CacheControl?.ToString());
        Assert.Equal(["noindex"], response.Headers.GetValues("X-Robots-Tag"));
    }

    [Theory]
    [InlineData(200, HttpStatusCode.OK)]
    [InlineData(201, HttpStatusCode.BadRequest)]
    [InlineData(10_000, HttpStatusCode.BadRequest)]
    public async Task A_beginning_has_at_most_200_characters(int length, HttpStatusCode status)
    {
        using var response = await portal.Client().GetAsync("/search/suggest?q=" + new string('a', length));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.BadRequest, (await response.Content.ReadAsStringAsync()).Contains("at most 200 characters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("%22%20OR%201=1")]
    [InlineData("%00me%00l")]
    [InlineData("%ED%A0%80")]
    [InlineData("%FF%FE")]
    [InlineData("%zz")]
    [InlineData("mel&q=b")]
    [InlineData("%E2%80%AE%D7%90%D7%91")]
    [InlineData("%F0%9F%98%80%F0%9F%98%80")]
    [InlineData("%CC%81%CC%81")]
    [InlineData("''''")]
    [InlineData("%3Cscript%3E")]
    public async Task Hostile_beginnings_do_no_harm(string query) =>
        Assert.Equal(200, (await RawRequest.GetAsync(portal.Address, "/search/suggest?q=" + query)).Status);

    [Fact]
    public async Task What_no_published_page_speaks_of_is_not_offered()
    {
        using var content = new SmallContent();
        content.Write("treatments.yml", "- slug: checkpoint-inhibitors\n  name: Checkpoint inhibitors\n  summary: They take the brakes off.\n  page: /basics/second\n  drugs:\n    - generic: quokkamab\n- slug: other\n  name: Quokka therapy\n  summary: Not here yet.\n  drugs:\n    - generic: quokkacept\n");
        content.Write("side-effects.yml", "- slug: rash\n  name: Quokka rash\n");
        content.Write("basics/second.md", SmallContent.Page("Second steps", body: "Checkpoint inhibitors, such as quokkamab, can give a quokka a rash."));
        await using var own = Portal.With(content.Path);
        using var client = own.Client();
        Assert.Equal([("Quokka rash", null), ("Quokkamab", null)], await SuggestAsync(client, "quok"));
        Assert.Equal([("Checkpoint inhibitors", "/basics/second")], await SuggestAsync(client, "checkp"));

        await own.EditAsync(editor => editor.WithdrawAsync("basics/second", null));

        Assert.Empty(await SuggestAsync(client, "quok"));
        Assert.Empty(await SuggestAsync(client, "checkp"));
        Assert.NotEmpty(await SuggestAsync(client, "melan"));
    }

    private Task<IReadOnlyList<(string Text, string? Address)>> SuggestAsync(string typed) => SuggestAsync(portal.Client(), typed);

    private static async Task<IReadOnlyList<(string Text, string? Address)>> SuggestAsync(HttpClient client, string typed)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync("/search/suggest?q=" + Uri.EscapeDataString(typed)));
        return [.. answer.RootElement.EnumerateArray().Select(suggestion =>
            (suggestion.GetProperty("text").GetString()!, suggestion.TryGetProperty("url", out var address) ? address.GetString() : null))];
    }
}
