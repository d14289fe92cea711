using System.Net.Http.Json;
using System.Text.Json;

namespace ImmunoEd.Tests.Searching;

[Collection(SharedPortal.Name)]
public sealed class EmergencySignTests(Portal portal)
{
    [Theory]
    [InlineData("chest pain")]
    [InlineData("I can't really breathe")]
    [InlineData("he is confusd")]
    [InlineData("my dad had a fit")]
    [InlineData("yescarta fever")]
    [InlineData("fever since my tecvayli shot")]
    [InlineData("fiebre despues de car t")]
    [InlineData("black tarry stool")]
    [InlineData("passed out")]
    [InlineData("don't want to live")]
    [InlineData("one side of my face is drooping")]
    [InlineData("no puedo respirar")]
    public async Task A_search_that_names_an_emergency_sign_is_urgent(string query) => Assert.True(await IsUrgent(query));

    [Theory]
    [InlineData("who can I talk to")]
    [InlineData("does the treatment end")]
    [InlineData("i don't want chemo")]
    [InlineData("can I walk the dog")]
    [InlineData("am I fit enough")]
    [InlineData("seeing double")]
    [InlineData("pee like coke")]
    [InlineData("live vaccine")]
    [InlineData("what do my blood tests mean")]
    [InlineData("low blood counts")]
    [InlineData("análisis de sangre")]
    [InlineData("is weakness a side effect")]
    public async Task A_search_that_shares_a_word_with_a_sign_is_not_urgent(string query) => Assert.False(await IsUrgent(query));

    private async Task<bool> IsUrgent(string query)
    {
        using var client = portal.Client();
        var answer = await client.GetFromJsonAsync<JsonElement>($"/search.json?q={Uri.EscapeDataString(query)}");
        return answer.GetProperty("urgent").GetBoolean();
    }
}
