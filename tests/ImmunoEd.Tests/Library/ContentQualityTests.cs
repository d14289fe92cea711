namespace ImmunoEd.Tests.Library;

/// <summary>Every page is understandable and actionable, as far as a machine can tell; twenty also to a reader.</summary>
public sealed class ContentQualityTests(LibraryFolder library) : IClassFixture<LibraryFolder>
{
    private const double Wanted = 0.9;

    private static readonly string Document = Path.Combine(Repository.Root, "docs", "content-quality.md");

    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("IMMUNOED_WRITE_DOCS") == "1";

    [Fact]
    public void The_table_is_what_the_content_says_now()
    {
        var written = ContentQualityList.Write(library, JudgedPage.Load());
        if (IsWriting)
            File.WriteAllText(Document, written);

        Assert.Equal(written, File.ReadAllText(Document));
    }

    [Fact]
    public void Each_page_passes_what_a_machine_can_judge()
    {
        Findings.AssertNone(library.Pages.SelectMany(page => library.PematOf(page).Where(item => item.Value == false).Select(item =>
            $"{page.Address}: item {item.Key}{(item.Key == 6 ? " " + string.Join(' ', PematChecks.Denominators(page)) : "")}")));
    }

    [Fact]
    public void The_pages_judged_by_reading_are_those_of_the_rule_and_pass()
    {
        var judged = JudgedPage.Load();

        Assert.Equal(JudgedPage.Choose(library.Pages.Select(page => page.Address)), judged.Select(page => page.Address));
        Assert.All(judged, page =>
        {
            Assert.Equal(PematItem.All.Count, page.Letters.Length);
            Assert.Equal(PematItem.All.Zip(page.Letters).Where(item => item.Second == 'D').Select(item => item.First.Number), page.Reasons.Keys.Order());
            Assert.InRange(page.Understandable, Wanted, 1);
            Assert.InRange(page.Actionable, Wanted, 1);
        });
    }
}
