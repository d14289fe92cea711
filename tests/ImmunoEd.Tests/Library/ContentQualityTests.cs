namespace ImmunoEd.Tests.Library;

/// <summary>Every page is understandable and actionable, as far as a machine can tell.</summary>
public sealed class ContentQualityTests(LibraryFolder library) : IClassFixture<LibraryFolder>
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "content-quality.md");

    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("IMMUNOED_WRITE_DOCS") == "1";

    [Fact]
    public void The_table_is_what_the_content_says_now()
    {
        var written = ContentQualityList.Write(library);
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
}
