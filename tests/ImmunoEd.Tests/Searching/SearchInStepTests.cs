using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Searching;

/// <summary>Search shows what is published at that moment: no more, no less.</summary>
public sealed class SearchInStepTests : IDisposable
{
    private readonly SmallPortal small = new();

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_page_is_found_from_its_publish_to_its_withdrawal()
    {
        await small.Portal.EditAsync(editor => editor.SaveAsync("basics/gardens", SmallContent.Page("Gardens", body: "A wheelbarrow helps.")));
        Assert.Empty(await FindAsync("wheelbarrow"));

        await small.Portal.EditAsync(editor => editor.PublishAsync("basics/gardens"));
        Assert.Equal(["/basics/gardens"], await FindAsync("wheelbarrow"));
        Assert.Equal(["/basics/gardens"], await FindAsync("wheelbarow"));

        await small.Portal.EditAsync(editor => editor.SaveAsync("basics/gardens", SmallContent.Page("Gardens", body: "A watering can helps.")));
        Assert.Equal(["/basics/gardens"], await FindAsync("wheelbarrow"));

        await small.Portal.EditAsync(editor => editor.PublishAsync("basics/gardens"));
        Assert.Empty(await FindAsync("wheelbarrow"));
        Assert.Equal(["/basics/gardens"], await FindAsync("watering"));

        await small.Portal.EditAsync(editor => editor.RenameAsync("basics/gardens", "yards"));
        Assert.Equal(["/basics/yards"], await FindAsync("watering"));

        await small.Portal.EditAsync(editor => editor.WithdrawAsync("basics/yards", null));
        Assert.Empty(await FindAsync("watering"));
    }

    [Fact]
    public async Task A_word_that_no_page_holds_any_more_is_never_proposed()
    {
        await small.Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/gardens", SmallContent.Page("Gardens", body: "A wheelbarrow helps."));
            await editor.PublishAsync("basics/gardens");
        });
        Assert.Equal("wheelbarrow", await CorrectionAsync("wheelbarow"));

        await small.Portal.EditAsync(editor => editor.WithdrawAsync("basics/gardens", null));

        Assert.Null(await CorrectionAsync("wheelbarow"));
        await small.Portal.StoreAsync(async store => Assert.False(await store.SearchWords.AnyAsync(word => word.Word == "wheelbarrow")));
    }

    [Fact]
    public async Task A_cancer_type_is_found_once_with_or_without_words_of_its_own()
    {
        Assert.Equal("/cancer-types/lung-cancer", (await FindAsync("lung cancer"))[0]);
        await small.Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("cancer-types/lung-cancer", SmallContent.Page("Lung cancer", body: "A wheelbarrow helps."));
            await editor.PublishAsync("cancer-types/lung-cancer");
        });
        Assert.Single(await FindAsync("lung cancer"), "/cancer-types/lung-cancer");
        Assert.Equal(["/cancer-types/lung-cancer"], await FindAsync("wheelbarrow"));

        await small.Portal.EditAsync(editor => editor.WithdrawAsync("cancer-types/lung-cancer", null));
        Assert.Single(await FindAsync("lung cancer"), "/cancer-types/lung-cancer");
        Assert.Empty(await FindAsync("wheelbarrow"));
    }

    [Fact]
    public async Task A_publish_that_fails_leaves_search_as_it_was()
    {
        await small.Portal.EditAsync(editor => editor.SaveAsync("basics/first", SmallContent.Page("First steps", body: "A wheelbarrow helps.")));
        await small.Portal.StoreAsync(store => store.Database.ExecuteSqlRawAsync("CREATE TRIGGER Refuse BEFORE UPDATE ON ContentVersions BEGIN SELECT RAISE(ABORT, 'no'); END"));

        await Assert.ThrowsAsync<SqliteException>(() => small.Portal.EditAsync(editor => editor.PublishAsync("basics/first")));

        Assert.Empty(await FindAsync("wheelbarrow"));
        Assert.DoesNotContain("wheelbarrow", await small.Portal.Client().GetStringAsync("/basics/first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_agrees_with_its_documents()
    {
        await A_page_is_found_from_its_publish_to_its_withdrawal();

        await small.Portal.StoreAsync(async store =>
        {
            await store.Database.ExecuteSqlRawAsync("INSERT INTO SearchText (SearchText, rank) VALUES ('integrity-check', 1)");
            await store.Database.ExecuteSqlRawAsync("INSERT INTO SearchTitles (SearchTitles, rank) VALUES ('integrity-check', 1)");
            var pages = await store.Pages.Select(page => page.Id).Order().ToListAsync();
            Assert.Equal(pages, await store.SearchDocuments.Where(document => document.Id > 0).Select(document => document.Id).Order().ToListAsync());
        });
    }

    private async Task<List<string>> FindAsync(string query)
    {
        using var answer = await AskAsync(query);
        return [.. answer.RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("url").GetString()!)];
    }

    private async Task<string?> CorrectionAsync(string query)
    {
        using var answer = await AskAsync(query);
        return answer.RootElement.GetProperty("corrected").GetString();
    }

    private async Task<JsonDocument> AskAsync(string query) =>
        JsonDocument.Parse(await small.Portal.Client().GetStringAsync("/search.json?q=" + Uri.EscapeDataString(query)));
}
