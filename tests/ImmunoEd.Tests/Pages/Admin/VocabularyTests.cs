using System.Net;
using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Publishing;
using ImmunoEd.Tests.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Pages.Admin;

public sealed class VocabularyTests : IAsyncLifetime
{
    private const string Glossary =
        """
        # The words of this clinic.
        - slug: antibody
          term: Antibody
          definition: A protein that locks on to one target.
          related: [antigen]
        # Remarks stay.
        - slug: antigen
          term: Antigen
          definition: What an antibody locks on to.
          misspellings:
            [antigin,
              antagen]

        """;

    private const string Term = "/admin/vocabulary/terms/antibody";
    private const string Melanoma = "/admin/vocabulary/cancer-types/melanoma";

    private SmallContent content = null!;
    private Portal portal = null!;
    private StaffBrowser administrator = null!;

    public async Task InitializeAsync()
    {
        content = new SmallContent().Write("glossary.yml", Glossary)
            .Write("basics/moles.md", SmallContent.Page("Moles", body: "A black mole cancer may bleed. An antibody can help."))
            .Write("basics/links.md", SmallContent.Page("Links", body: "Read about [what it locks on to](/glossary/antigen)."));
        portal = Portal.With(content.Path);
        administrator = await portal.SignedInAsync(StaffRole.Administrator);
    }

    [Fact]
    public async Task New_words_of_a_term_are_on_its_page_in_search_and_in_the_notes_of_pages()
    {
        await SaveTermAsync(new() { ["Form.Definition"] = "A tiny key that fits one lock." });

        using var client = portal.Client();
        Assert.Equal("A tiny key that fits one lock.", (await client.PageAsync("/glossary/antibody")).Text(".lead"));
        Assert.Contains("A tiny key that fits one lock.", await client.GetStringAsync("/search?q=antibody"), StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => (await client.GetStringAsync("/basics/moles")).Contains("A tiny key that fits one lock.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_other_line_of_the_file_stays_as_it_was_written()
    {
        await SaveTermAsync(new() { ["Form.Definition"] = "A tiny key that fits one lock.", ["Form.Synonyms"] = "immunoglobulin\r\n\r\nY: the letter\r\n" });

        using var exported = new TemporaryFolder();
        await portal.ExportAsync(exported.Path);
        Assert.Equal(
            Glossary.Replace(
                "  definition: A protein that locks on to one target.\n  related: [antigen]\n",
                "  definition: A tiny key that fits one lock.\n  synonyms: [immunoglobulin, \"Y: the letter\"]\n  related: [antigen]\n",
                StringComparison.Ordinal),
            await File.ReadAllTextAsync(Path.Combine(exported.Path, "glossary.yml")));
    }

    [Fact]
    public async Task A_new_name_of_a_cancer_brings_the_pages_that_say_it_to_its_hub()
    {
        using var client = portal.Client();
        Assert.DoesNotContain("/basics/moles", (await client.PageAsync("/cancer-types/melanoma")).QuerySelector("main")!.Links());

        await SaveAsync(Melanoma, TypeFields(new() { ["Form.Synonyms"] = "black mole cancer" }));

        await Eventually.TrueAsync(async () => (await client.PageAsync("/cancer-types/melanoma")).QuerySelector("main")!.Links().Contains("/basics/moles"));
        await Eventually.TrueAsync(async () => (await administrator.PageAsync("/admin/vocabulary")).Text(".retagging") == "All 5 pages are tagged with the present words.");
        using var progress = await administrator.GetAsync("/admin/vocabulary?handler=Progress");
        Assert.Equal("""{"done":5,"total":5,"isDone":true}""", await progress.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_a_stopped_server_left_undone_goes_on()
    {
        await portal.WithServicesAsync(async services =>
        {
            var store = services.GetRequiredService<ArticleStore>();
            await store.Pages.ExecuteUpdateAsync(set => set.SetProperty(page => page.VocabularyVersion, -1));
            Assert.Equal(new RetaggingProgress(0, 5), await services.GetRequiredService<Retagging>().ProgressAsync(CancellationToken.None));
            services.GetRequiredService<WorkSignal<Retagging>>().Wake();
        });

        await Eventually.TrueAsync(async () => (await administrator.PageAsync("/admin/vocabulary")).QuerySelector("progress") is null);
    }

    [Fact]
    public async Task An_import_leaves_the_words_of_staff_alone_and_takes_the_rest_of_the_file()
    {
        await SaveTermAsync(new() { ["Form.Definition"] = "A tiny key that fits one lock." });
        content.Write("glossary.yml", Glossary.Replace("locks on to one target", "binds", StringComparison.Ordinal).Replace("What an antibody locks on to", "The lock for the key", StringComparison.Ordinal));

        var report = await portal.ImportAsync(content.Path);

        using var client = portal.Client();
        Assert.Equal(["glossary.yml: antibody"], report.LeftAlone);
        Assert.Equal("A tiny key that fits one lock.", (await client.PageAsync("/glossary/antibody")).Text(".lead"));
        Assert.Equal("The lock for the key.", (await client.PageAsync("/glossary/antigen")).Text(".lead"));

        using var back = await administrator.SendAsync(Term, [], "form[action*='handler=PutBack']");
        Assert.Equal("A protein that binds.", (await client.PageAsync("/glossary/antibody")).Text(".lead"));
    }

    [Fact]
    public async Task An_unchanged_import_makes_no_page_anew()
    {
        var before = await VersionAsync();

        await portal.ImportAsync(content.Path);

        Assert.Equal(before, await VersionAsync());
    }

    [Fact]
    public async Task The_second_of_two_writers_sees_both_texts_and_decides()
    {
        var began = await administrator.PageAsync(Term);
        await SaveTermAsync(new() { ["Form.Definition"] = "The first writer’s words." });

        using var refused = await administrator.SendAsync(began, Term, TermFields(new() { ["Form.Definition"] = "The second writer’s words." }));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.PageAsync();
        Assert.Contains("The first writer’s words.", page.Text("section[aria-labelledby=present]"), StringComparison.Ordinal);
        Assert.Equal("The second writer’s words.", page.Text("#Definition"));
        using var saved = await administrator.SendAsync(page, Term, TermFields(new() { ["Form.Definition"] = "The second writer’s words." }));
        Assert.Equal("The second writer’s words.", (await portal.Client().PageAsync("/glossary/antibody")).Text(".lead"));
    }

    [Fact]
    public async Task A_term_is_added_taken_away_and_put_back()
    {
        using var added = await administrator.SendAsync("/admin/vocabulary/new", TermFields(new()
        {
            ["Form.Term"] = "Port",
            ["Form.Definition"] = "A small device under the skin.",
            ["Form.Related"] = "antibody",
            ["Slug"] = "port",
        }));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        using var client = portal.Client();
        Assert.Equal("A small device under the skin.", (await client.PageAsync("/glossary/port")).Text(".lead"));

        using var removed = await administrator.SendAsync("/admin/vocabulary/terms/port/remove", []);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync("/glossary/port")).StatusCode);
        Assert.DoesNotContain("/glossary/port", await client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);

        using var back = await administrator.SendAsync("/admin/vocabulary", [], "form[action*='handler=PutBack']");
        Assert.Equal("A small device under the skin.", (await client.PageAsync("/glossary/port")).Text(".lead"));
        Assert.Equal([AuditActs.VocabularyAdded, AuditActs.VocabularyRemoved, AuditActs.VocabularyPutBack], await new Desk(portal).ActsAsync("/glossary/port"));
    }

    [Fact]
    public async Task A_term_of_the_content_that_was_taken_away_stays_away_until_it_is_put_back()
    {
        using var removed = await administrator.SendAsync(Term + "/remove", []);

        using var client = portal.Client();
        await portal.ImportAsync(content.Path);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync("/glossary/antibody")).StatusCode);
        using var exported = new TemporaryFolder();
        await portal.ExportAsync(exported.Path);
        Assert.DoesNotContain("antibody\n", await File.ReadAllTextAsync(Path.Combine(exported.Path, "glossary.yml")), StringComparison.Ordinal);
        using var back = await administrator.SendAsync("/admin/vocabulary", [], "form[action*='handler=PutBack']");
        Assert.Equal("A protein that locks on to one target.", (await client.PageAsync("/glossary/antibody")).Text(".lead"));
    }

    [Fact]
    public async Task A_term_that_pages_link_to_stays_and_the_pages_are_named()
    {
        var page = await administrator.PageAsync("/admin/vocabulary/terms/antigen/remove");
        Assert.Contains("/basics/links", page.QuerySelector("main")!.Links());
        Assert.Null(page.QuerySelector("main form"));

        var refusal = await new Desk(portal).AskAsync(async (VocabularyEditor editor) =>
            await editor.RemoveTermAsync("antigen", await editor.MarkAsync("glossary.yml", "antigen", default), Desk.Ada, default));
        Assert.Equal(RefusalKind.NotReady, refusal?.Kind);
        Assert.Equal(HttpStatusCode.OK, (await portal.Client().GetAsync("/glossary/antigen")).StatusCode);
    }

    [Fact]
    public async Task A_term_that_goes_leaves_the_related_words_of_others()
    {
        content.Write("basics/links.md", SmallContent.Page("Links"));
        await portal.ImportAsync(content.Path);

        using var removed = await administrator.SendAsync("/admin/vocabulary/terms/antigen/remove", []);

        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Null((await portal.Client().PageAsync("/glossary/antibody")).QuerySelector("#related-terms"));
    }

    [Theory]
    [InlineData("Form.Synonyms", "antigen", "“Antigen” would name “Antibody” and “Antigen”")]
    [InlineData("Form.NciUrl", "javascript:alert(1)", "must be a whole web address that begins with https://")]
    [InlineData("Form.Term", "", "“term” is missing")]
    [InlineData("Form.Related", "no-such-term", "is not a slug of this file")]
    public async Task What_cannot_be_taken_is_refused_with_a_sentence_and_stays_in_the_form(string field, string typed, string sentence)
    {
        using var refused = await administrator.SendAsync(Term, TermFields(new() { ["Form.Definition"] = "Words that must not be lost.", [field] = typed }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.PageAsync();
        Assert.Contains(sentence, page.Text(".refusal"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Words that must not be lost.", page.Text("#Definition"));
        Assert.Equal("A protein that locks on to one target.", (await portal.Client().PageAsync("/glossary/antibody")).Text(".lead"));
    }

    [Fact]
    public async Task Names_come_out_as_text_wherever_they_are_shown()
    {
        const string Payload = "<img src=x onerror=alert(1)>\"'{{7*7}}";
        await SaveTermAsync(new() { ["Form.Term"] = "Antibody " + Payload, ["Form.Definition"] = "See " + Payload, ["Form.Synonyms"] = "other " + Payload });
        await SaveAsync(Melanoma, TypeFields(new() { ["Form.Name"] = "Melanoma " + Payload, ["Form.Synonyms"] = "black mole cancer\n" + Payload }));
        await Eventually.TrueAsync(async () => (await administrator.PageAsync("/admin/vocabulary")).QuerySelector("progress") is null);

        using var client = portal.Client();
        foreach (var path in new[] { "/glossary", "/glossary/antibody", "/cancer-types", "/cancer-types/melanoma", "/basics/moles", "/search?q=antibody", "/search?q=melanoma" })
            Assert.Empty((await client.PageAsync(path)).QuerySelectorAll("img[src=x]"));
        foreach (var path in new[] { "/admin/vocabulary", Term, Term + "/remove", Melanoma, "/admin/audit" })
            Assert.Empty((await administrator.PageAsync(path)).QuerySelectorAll("img[src=x]"));
        Assert.Equal("Antibody " + Payload, (await client.PageAsync("/glossary/antibody")).Text("h1"));
    }

    [Fact]
    public async Task The_trail_says_what_was_changed()
    {
        await SaveTermAsync(new() { ["Form.Definition"] = "A tiny key.", ["Form.Synonyms"] = "immunoglobulin" });

        var trail = (await administrator.PageAsync("/admin/audit?act=vocabulary.changed")).Text(".trail");
        Assert.Contains("definition: from “A protein that locks on to one target.” to “A tiny key.”", trail, StringComparison.Ordinal);
        Assert.Contains("synonyms: added “immunoglobulin”", trail, StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await portal.DisposeAsync();
        content.Dispose();
    }

    private Task SaveTermAsync(Dictionary<string, string> typed) => SaveAsync(Term, TermFields(typed));

    private async Task SaveAsync(string path, Dictionary<string, string> fields)
    {
        using var saved = await administrator.SendAsync(path, fields);
        Assert.Equal($"302 /admin/vocabulary {(saved.StatusCode == HttpStatusCode.Redirect ? "" : (await saved.PageAsync()).Text("main"))}", $"{(int)saved.StatusCode} {saved.Headers.Location} ");
    }

    private static Dictionary<string, string> TermFields(Dictionary<string, string> typed) =>
        With(new() { ["Form.Term"] = "Antibody", ["Form.Definition"] = "A protein that locks on to one target.", ["Form.Related"] = "antigen" }, typed);

    private static Dictionary<string, string> TypeFields(Dictionary<string, string> typed) =>
        With(new() { ["Form.Name"] = "Melanoma", ["Form.Summary"] = "It starts in the cells that make color." }, typed);

    private static Dictionary<string, string> With(Dictionary<string, string> fields, Dictionary<string, string> typed)
    {
        foreach (var (name, value) in typed)
            fields[name] = value;
        return fields;
    }

    private Task<long> VersionAsync() => new Desk(portal).AskAsync((ArticleStore store) => store.ContentVersions.Select(row => row.VocabularyVersion).SingleAsync());
}
