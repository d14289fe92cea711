using System.Net;
using System.Text;

namespace ImmunoEd.Tests.Crawling;

/// <summary>What is not published cannot be seen: every public answer is read for words that only stand in drafts.</summary>
public sealed class DraftSecrecyTests : IDisposable
{
    private const string Canary = "quokka";

    private readonly SmallPortal small = new();

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task No_public_answer_holds_a_word_of_what_is_not_published()
    {
        await small.Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/never-published", Secret(1));
            await editor.SaveAsync("cancer-types/lung-cancer", Secret(2));
            await editor.SaveAsync("basics/first", Secret(3));
            await editor.SaveAsync("basics/old-words", Secret(4));
            await editor.PublishAsync("basics/old-words");
            await editor.SaveAsync("basics/old-words", SmallContent.Page("New words"));
            await editor.PublishAsync("basics/old-words");
            await editor.SaveAsync("basics/withdrawn", SmallContent.Page("Once here", body: Canary + "5"));
            await editor.PublishAsync("basics/withdrawn", Canary + "6");
            await editor.WithdrawAsync("basics/withdrawn", null);
        });

        var answers = await AnswersAsync();

        Assert.InRange(answers.Count, 40, 1_000);
        Assert.DoesNotContain(answers, answer => answer.Value.Contains(Canary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(small.Portal.Log.Lines, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_draft_cannot_be_told_from_a_page_that_never_was()
    {
        await small.Portal.EditAsync(editor => editor.SaveAsync("basics/draft", Secret(1)));
        using var draft = await small.Portal.Client().GetAsync("/basics/draft");
        using var nothing = await small.Portal.Client().GetAsync("/basics/none");

        Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
        Assert.Equal(await nothing.Content.ReadAsStringAsync(), await draft.Content.ReadAsStringAsync());
    }

    private static string Secret(int number) => SmallContent.Page(
        $"{Canary}{number} title",
        $"cancerTypes: [melanoma]\ntopics: [fatigue]\nkeyPoints: [{Canary}{number} point]\nquestions: [{Canary}{number} question]",
        $"## {Canary}{number} heading\n\nThe {Canary}{number} body.");

    // Headers too: an entity tag or a redirect could tell.
    private async Task<Dictionary<string, string>> AnswersAsync()
    {
        var client = small.Portal.Client();
        var answers = new Dictionary<string, string>();
        var queue = new Queue<string>(
        [
            "/", "/sitemap.xml", "/feed.xml", "/llms.txt", "/robots.txt", "/health/ready", "/basics/first", "/basics/first.md", "/basics/never-published", "/basics/never-published.md",
            "/cancer-types/lung-cancer", "/cancer-types/lung-cancer.md", "/basics/old-words", "/basics/old-words.md", "/basics/withdrawn", "/basics/withdrawn.md",
            "/topics/fatigue", "/search?q=quokk", "/search/suggest?q=quokk", "/search/suggest?q=never", "/search?q=title", "/search?q=heading+body", "/search?q=point",
        ]);
        while (queue.TryDequeue(out var path))
        {
            if (answers.ContainsKey(path))
                continue;
            using var response = await client.GetAsync(path);
            var text = await response.Content.ReadAsStringAsync();
            answers[path] = new StringBuilder(text).Append(response.Headers).Append(response.Content.Headers).ToString();
            foreach (var link in Reading.Parse(text).Links().Where(link => link.StartsWith('/') && !link.StartsWith("/search?", StringComparison.Ordinal)))
                queue.Enqueue(link.Split('#')[0]);
        }

        return answers;
    }
}
