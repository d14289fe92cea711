namespace ImmunoEd.Tests.Pages;

public sealed class ArticlePageTests : IDisposable
{
    private const string Address = "/living-with/sleep";

    private const string FrontMatter =
        """
        cancerTypes: [melanoma]
        topics: [fatigue]
        keyPoints: [Rest counts., Walk a little.]
        nextSteps: [Write down how you sleep.]
        questions: [What may help me sleep?]
        factsChecked: 2026-10-01
        sources:
          - title: Sleep and cancer
            publisher: A clinic
            url: https://clinic.example/sleep?a=1&b=2
            accessed: 2026-09-30
        """;

    private readonly SmallContent content = new();
    private readonly Portal portal;

    public ArticlePageTests()
    {
        content.Write("living-with/sleep.md", SmallContent.Page("Sleeping well", FrontMatter, "## At night\n\nKeep it dark.\n\n## By day\n\nGo outside. <b>raw</b>"));
        portal = Portal.With(content.Path);
    }

    public void Dispose()
    {
        portal.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task An_article_has_all_its_parts()
    {
        var page = await portal.Client().PageAsync(Address);

        Assert.Equal(["/", "/living-with"], page.QuerySelector("nav.breadcrumb")!.Links());
        Assert.Equal("Sleeping well", page.Text("h1"));
        Assert.Equal("All about it.", page.Text(".lead"));
        Assert.Equal("All about it.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal(["Rest counts.", "Walk a little."], page.Texts(".key-points li"));
        Assert.Equal(["At night", "By day"], page.Texts("nav.outline li"));
        Assert.All(page.QuerySelector("nav.outline")!.Links(), link => Assert.NotNull(page.GetElementById(link[1..])));
        Assert.Equal("What you can do now Write down how you sleep.", page.Text(".next-steps"));
        Assert.Equal("Questions to ask your care team What may help me sleep?", page.Text(".questions"));
        Assert.Equal("Sleep and cancer. A clinic. Read September 30, 2026.", page.Text(".sources li"));
        Assert.Equal("https://clinic.example/sleep?a=1&b=2", page.QuerySelector(".sources a")!.GetAttribute("href"));
        Assert.Equal(["/cancer-types/skin-cancer", "/cancer-types/melanoma", "/topics/fatigue"], page.QuerySelector(".tags")!.Links());
        Assert.Contains("does not replace your care team", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Contains("/side-effects/when-to-call", page.QuerySelector(".notice")!.Links());
        Assert.Contains("<b>raw</b>", page.Text(".prose"), StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector(".site-nav a[href='/living-with']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Related_pages_say_why_they_are_related()
    {
        var page = await portal.Client().PageAsync("/basics/first");

        Assert.Equal(
            ["/basics/second: Both are about melanoma", "/living-with/sleep: Both are about melanoma"],
            page.QuerySelectorAll(".related .card").Select(card => $"{card.Links().First()}: {card.Text(".why")}").Order());
    }

    [Fact]
    public async Task A_page_that_nobody_signed_off_says_so()
    {
        var page = await portal.Client().PageAsync(Address);

        Assert.Equal(
            ["Signed off: No clinician has signed off this page yet", "Updated: November 22, 2026", "Drug facts checked: October 1, 2026"],
            ReviewLines(page));
        Assert.Contains("No clinician has signed off this page yet", await portal.Client().GetStringAsync(Address + ".md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_off_names_the_clinician_until_it_is_due_again()
    {
        await portal.EditAsync(editor => editor.SignOffAsync("living-with/sleep", "Dr. Ada Smith, MD"));

        Assert.Equal(
            ["Signed off: by Dr. Ada Smith, MD on November 22, 2026", "Next review: November 22, 2027", "Updated: November 22, 2026", "Drug facts checked: October 1, 2026"],
            ReviewLines(await portal.Client().PageAsync(Address)));
        Assert.Contains(
            "Signed off by Dr. Ada Smith, MD on 2026-11-22; next review 2027-11-22.",
            await portal.Client().GetStringAsync(Address + ".md"), StringComparison.Ordinal);

        portal.Clock.Now = portal.Clock.Now.AddYears(1);

        Assert.Equal(
            "Signed off: The last clinical review of this page is out of date. It was due again on November 22, 2027.",
            ReviewLines(await portal.Client().PageAsync(Address))[0]);
        Assert.DoesNotContain("Ada Smith", await portal.Client().GetStringAsync(Address), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Smith", await portal.Client().GetStringAsync(Address + ".md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_edit_takes_the_sign_off_away()
    {
        await portal.EditAsync(editor => editor.SignOffAsync("living-with/sleep", "Dr. Ada Smith, MD"));
        portal.Clock.Now = portal.Clock.Now.AddDays(3);
        await portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("living-with/sleep", SmallContent.Page("Sleeping better", FrontMatter, "Keep it dark and cool."));
            await editor.PublishAsync("living-with/sleep", "Says how cool");
        });

        var page = await portal.Client().PageAsync(Address);

        Assert.Equal("Sleeping better", page.Text("h1"));
        Assert.Equal(
            ["Signed off: No clinician has signed off this page yet", "Updated: November 25, 2026", "Drug facts checked: October 1, 2026"],
            ReviewLines(page));
        Assert.Contains("What changed: Says how cool", await portal.Client().GetStringAsync("/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_signed_off_leaves_the_live_text_as_it_is()
    {
        await portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("living-with/sleep", SmallContent.Page("Not yet", FrontMatter, "Draft."));
            await editor.SignOffAsync("living-with/sleep", "Dr. Ada Smith, MD");
        });
        Assert.Equal("Signed off: No clinician has signed off this page yet", ReviewLines(await portal.Client().PageAsync(Address))[0]);

        await portal.EditAsync(editor => editor.PublishAsync("living-with/sleep"));

        Assert.Equal("Signed off: by Dr. Ada Smith, MD on November 22, 2026", ReviewLines(await portal.Client().PageAsync(Address))[0]);
    }

    [Fact]
    public async Task A_title_is_text_wherever_it_stands()
    {
        const string Title = "</title><script>alert(1)</script> & \"quotes\" ]]>";
        await portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("living-with/sleep", SmallContent.Page($"'{Title}'", FrontMatter));
            await editor.PublishAsync("living-with/sleep", Title);
        });

        foreach (var path in new[] { Address, "/living-with", "/basics/first", "/topics/fatigue", "/cancer-types/melanoma", "/search?q=quotes", "/search?q=%3Cscript%3Ealert(1)" })
        {
            var page = await portal.Client().PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
        }

        Assert.Equal(Title, (await portal.Client().PageAsync(Address)).Text("h1"));
        var feed = System.Xml.Linq.XDocument.Parse(await portal.Client().GetStringAsync("/feed.xml"));
        Assert.Contains(feed.Descendants(), element => element.Value == Title);
    }

    private static List<string> ReviewLines(AngleSharp.Dom.IParentNode page) =>
        [.. page.QuerySelectorAll(".review dl > div").Select(line => $"{line.Text("dt")}: {line.Text("dd")}")];
}
