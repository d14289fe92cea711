using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Publishing;

public sealed class PublishChecksTests : IDisposable
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"></svg>";

    private readonly SmallPortal small = new();
    private readonly Desk desk;

    public PublishChecksTests()
    {
        small.Content.Write("media/line.svg", Svg);
        small.Content.Write("cancer-types/lung-cancer.md", SmallContent.Page("Lung cancer"));
        desk = new Desk(small.Portal);
    }

    public void Dispose() => small.Dispose();

    [Theory]
    [InlineData("/basics/first")]
    [InlineData("/basics/first.md")]
    [InlineData("/basics/first#part")]
    [InlineData("/basics/first?from=here")]
    [InlineData("first")]
    [InlineData("./first")]
    [InlineData("../side-effects/when-to-call")]
    [InlineData("/cancer-types/melanoma")]
    [InlineData("/cancer-types/melanoma.md")]
    [InlineData("/cancer-types/lung-cancer")]
    [InlineData("/glossary/antibody")]
    [InlineData("/glossary/antibody.md")]
    [InlineData("/topics/overview")]
    [InlineData("/basics")]
    [InlineData("/")]
    [InlineData("/search?q=fever")]
    [InlineData("/media/line.svg")]
    [InlineData("#a-heading")]
    [InlineData("/basics/infusion")]
    [InlineData("/basics/infusion#a-heading")]
    [InlineData("/basics/infusion.md")]
    [InlineData("infusion.md")]
    [InlineData("https://example.org/basics/none")]
    [InlineData("tel:emergency")]
    [InlineData("mailto:team@example.org")]
    public async Task A_link_that_leads_somewhere_is_no_fault(string link) => Assert.Empty((await CheckAsync(link)).Missing);

    [Theory]
    [InlineData("/basics/none")]
    [InlineData("/basics/none.md")]
    [InlineData("none")]
    [InlineData("../basic")]
    [InlineData("/basics/first/")]
    [InlineData("/basics/first/more")]
    [InlineData("/basics/first.md.md")]
    [InlineData("/glossary/none")]
    [InlineData("/cancer-types/none")]
    [InlineData("/topics/none")]
    [InlineData("/media/none.svg")]
    [InlineData("/basics/draft")]
    [InlineData("/basics/moved")]
    [InlineData("/admin")]
    [InlineData("#none")]
    public async Task A_link_that_leads_nowhere_is_named(string link)
    {
        await desk.CreateAsync(slug: "draft");
        await desk.RenameAsync(await desk.PublishedAsync("moved"), "moved-on");

        Assert.Equal([ContentRules.Link], (await CheckAsync(link)).Missing.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task What_a_publish_takes_an_import_takes_too()
    {
        var form = Desk.Ready with { Body = "## A heading\n\n[one](/basics/first) [two](second) [three](/glossary/antibody.md) [four](/basics/infusion.md)\n" };
        Assert.Empty((await desk.CheckAsync(form)).Missing);
        small.Content.Write("basics/infusion.md", ArticleFileWriter.Write(form));

        Assert.Equal(1, (await small.Portal.ImportAsync(small.Content.Path)).Added);
    }

    [Fact]
    public async Task Thousands_of_links_are_looked_up_in_a_few_questions()
    {
        var log = new CommandCount();
        var form = Desk.Ready with { Body = string.Join("\n\n", Enumerable.Range(0, 2_000).Select(number => $"[x](/basics/none-{number}) [y](/media/none-{number}.svg)")) };

        await desk.CheckAsync(Desk.Ready);
        var report = await log.DuringAsync(() => desk.CheckAsync(form));

        Assert.Equal(4_000, report.Missing.Count);
        Assert.InRange(log.Commands, 1, 30);
    }

    [Fact]
    public async Task A_text_of_hostile_bytes_is_answered_with_findings()
    {
        foreach (var source in new[] { "", "\0", "---", "---\n---\n", "---\ntitle: [\n---\n", "---\ntitle: &a b\n---\n", "\uFFFF---\n", new string('[', 5_000) })
        {
            var report = await desk.AskAsync((PublishChecks checks) => checks.CheckAsync("basics", "infusion", source, default));
            Assert.NotEmpty(report.Missing);
        }
    }

    [Fact]
    public async Task A_decorative_picture_says_nothing_to_a_screen_reader()
    {
        var form = Desk.Ready with { Body = "You sit in a chair.\n\n![](/media/line.svg \"decorative\")\n" };
        Assert.Empty((await desk.CheckAsync(form)).Missing);
        var id = await desk.CreateAsync(form);
        await desk.SignOffAsync(id);
        Assert.Null(await desk.PublishAsync(id));

        using var client = small.Portal.Client();
        var page = await client.PageAsync(Desk.Address);
        var picture = page.QuerySelector("main img[src='/media/line.svg']")!;

        Assert.Equal("", picture.GetAttribute("alt"));
        Assert.Null(picture.GetAttribute("title"));
        Assert.Null(page.QuerySelector("main figure figcaption"));
        Assert.DoesNotContain("decorative", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decorative_picture_is_clean_in_a_check_of_the_file()
    {
        small.Content.Write("basics/line.md", ArticleFileWriter.Write(Desk.Ready with { Body = "Words.\n\n![](/media/line.svg \"decorative\")\n" }));
        small.Content.Write("basics/bare.md", ArticleFileWriter.Write(Desk.Ready with { Body = "Words.\n\n![](/media/line.svg)\n" }));

        await small.Portal.WithServicesAsync(services =>
        {
            var pictures = services.GetRequiredService<ContentChecker>().Check([small.Content.Path], null).Findings.Where(finding => finding.Rule == ContentRules.AlternativeText).ToList();
            Assert.EndsWith("basics/bare.md", Assert.Single(pictures).File, StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }

    private Task<PublishReport> CheckAsync(string link) => desk.CheckAsync(Desk.Ready with { Body = $"## A heading\n\nSee [more]({link}).\n" });
}
