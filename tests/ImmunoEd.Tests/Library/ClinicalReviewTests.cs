namespace ImmunoEd.Tests.Library;

/// <summary>docs/clinical-review.md is made from the content, and is the content's own.</summary>
public sealed class ClinicalReviewTests(LibraryFolder library) : IClassFixture<LibraryFolder>
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "clinical-review.md");

    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("IMMUNOED_WRITE_DOCS") == "1";

    [Fact]
    public void The_list_for_clinicians_is_what_the_content_says_now()
    {
        var written = ClinicalReviewList.Write(library, Ladder.Differences());
        if (IsWriting)
            File.WriteAllText(Document, written);

        Assert.Equal(written, File.ReadAllText(Document));
    }

    [Fact]
    public void Every_page_stands_in_it_and_the_call_page_stands_first()
    {
        var headings = File.ReadLines(Document).Where(line => line.StartsWith("### ", StringComparison.Ordinal)).ToList();

        Assert.Equal(library.Pages.Count, headings.Count);
        Assert.Contains("/side-effects/when-to-call", headings[0], StringComparison.Ordinal);
    }
}
