using System.Net;
using System.Text.Json;

namespace ImmunoEd.Tests.Searching;

[Collection(SharedPortal.Name)]
public sealed class SearchJsonTests(Portal portal)
{
    [Fact]
    public async Task The_answer_has_the_fields_of_the_contract()
    {
        using var response = await portal.Client().GetAsync("/search.json?q=melonoma&take=2");
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var root = answer.RootElement;

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal(["query", "corrected", "urgent", "results"], root.EnumerateObject().Select(field => field.Name));
        Assert.Equal("melonoma", root.GetProperty("query").GetString());
        Assert.Equal("melanoma", root.GetProperty("corrected").GetString());
        Assert.False(root.GetProperty("urgent").GetBoolean());
        Assert.Equal(2, root.GetProperty("results").GetArrayLength());
        var first = root.GetProperty("results")[0];
        Assert.Equal(["url", "slug", "section", "title", "snippet"], first.EnumerateObject().Select(field => field.Name));
        Assert.Equal("/cancer-types/melanoma", first.GetProperty("url").GetString());
        Assert.Equal("melanoma", first.GetProperty("slug").GetString());
        Assert.Equal("cancer-types", first.GetProperty("section").GetString());
    }

    [Fact]
    public async Task A_query_that_is_right_has_no_correction()
    {
        using var answer = await AskAsync("Melanoma");

        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("corrected").ValueKind);
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("q=", 200)]
    [InlineData("q=rash&take=50", 200)]
    [InlineData("q=rash&take=51", 400)]
    [InlineData("q=rash&take=0", 400)]
    [InlineData("q=rash&take=-1", 400)]
    [InlineData("q=rash&take=ten", 400)]
    [InlineData("q=rash&take=99999999999", 400)]
    public async Task Take_is_a_number_from_1_to_50(string query, int status)
    {
        using var response = await portal.Client().GetAsync("/search.json?" + query);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        if (status == 400)
            Assert.Equal("“take” must be a number from 1 to 50.", answer.RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_refused_with_a_sentence()
    {
        using var response = await portal.Client().GetAsync("/search.json?q=" + new string('a', 1_500));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("The query must have at most 200 characters.", answer.RootElement.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("a%00b%22%22")]
    [InlineData("%ED%A0%80")]
    [InlineData("%F0%9F%98%80%20%F0%9F%91%A9%E2%80%8D%E2%9A%95")]
    [InlineData("%E2%80%AE%D7%90%D7%91")]
    [InlineData("%22%20OR%20title:*%20NEAR(a%20b)")]
    [InlineData("%27;DROP%20TABLE%20SearchDocuments;--")]
    [InlineData("((((((%22%22%22%22")]
    [InlineData("*%20-%20%5E%20%7Ba%7D:%20AND%20NOT")]
    [InlineData("%25%25__%5B%5D%5C")]
    [InlineData("%CC%81%CC%81%CC%81")]
    public async Task Odd_characters_are_only_words(string query)
    {
        var answer = await RawRequest.GetAsync(portal.Address, "/search.json?q=" + query);

        Assert.Equal(200, answer.Status);
        using var json = JsonDocument.Parse(answer.Body[answer.Body.IndexOf('{', StringComparison.Ordinal)..(answer.Body.LastIndexOf('}') + 1)]);
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("results").ValueKind);
    }

    [Theory]
    [InlineData("rash")]
    [InlineData("pembrolizumab")]
    [InlineData("what is a checkpoint inhibitor")]
    [InlineData("fever")]
    public async Task A_snippet_is_plain_text(string query)
    {
        using var answer = await AskAsync(query);

        Assert.All(answer.RootElement.GetProperty("results").EnumerateArray(), result =>
        {
            var snippet = result.GetProperty("snippet").GetString()!;
            Assert.InRange(snippet.Length, 20, 310);
            Assert.DoesNotMatch(@"[<>*#|`]|\]\(|:::|&[a-z]+;|__", snippet);
        });
    }

    private async Task<JsonDocument> AskAsync(string query) =>
        JsonDocument.Parse(await portal.Client().GetStringAsync("/search.json?q=" + Uri.EscapeDataString(query)));
}
