using AngleSharp.Dom;

namespace ImmunoEd.Tests.Pages;

public sealed class TreatmentMatrixTests : IDisposable
{
    private const string Matrix = "/cancer-types/by-treatment";

    private readonly SmallPortal small = new();

    public TreatmentMatrixTests()
    {
        small.Content.Write("treatments.yml", """
            - slug: checkpoint-inhibitors
              name: Checkpoint inhibitors
              summary: They take the brakes off.
            - slug: til-therapy
              name: TIL therapy
              summary: Your own cells come back.
              page: /types/til
            - slug: cytokines
              name: Cytokines
              summary: Signals.
            """);
        small.Content.Write("cancer-types.yml", """
            - slug: skin-cancer
              name: Skin cancer
              summary: It starts in the skin.
            - slug: melanoma
              name: Melanoma
              summary: It starts in the cells that make color.
              parent: skin-cancer
              treatments: [checkpoint-inhibitors, til-therapy]
            - slug: merkel-cell-carcinoma
              name: Merkel cell cancer
              summary: Rare.
              parent: skin-cancer
              treatments: [checkpoint-inhibitors]
            - slug: lung-cancer
              name: Lung cancer
              summary: It starts in the lungs.
            """);
        small.Content.Write("types/til.md", SmallContent.Page("TIL therapy"));
        small.Content.Write("news/old.md", SmallContent.Page("News", "cancerTypes: [melanoma]\ntreatments: [checkpoint-inhibitors]"));
        small.Content.Write("types/broad.md", SmallContent.Page("Broad", "cancerTypes: [melanoma, lung-cancer]\ntreatments: [checkpoint-inhibitors]"));
        small.Content.Write("types/narrow.md", SmallContent.Page("Narrow", "cancerTypes: [melanoma]\ntreatments: [checkpoint-inhibitors]"));
    }

    private HttpClient Client => small.Portal.Client();

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_mark_names_both_and_leads_to_the_page_that_says_most_about_the_pair()
    {
        var page = await Client.PageAsync(Matrix);

        Assert.Equal(
            ["Checkpoint inhibitors for melanoma /types/narrow", "TIL therapy for melanoma /types/til", "Checkpoint inhibitors for Merkel cell cancer /cancer-types/merkel-cell-carcinoma"],
            page.QuerySelectorAll(".matrix td a").Select(mark => $"{mark.TextContent} {mark.GetAttribute("href")}"));
    }

    [Fact]
    public async Task Rows_are_families_and_columns_the_treatments_that_are_used()
    {
        var page = await Client.PageAsync(Matrix);

        Assert.Equal(["Cancer type", "Checkpoint inhibitors", "TIL therapy"], page.Texts(".matrix thead th[scope=col]"));
        Assert.Equal(["Skin cancer", "Melanoma", "Merkel cell cancer"], page.Texts(".matrix tbody th[scope=row]"));
        Assert.All(page.QuerySelectorAll(".matrix tbody tr"), row => Assert.Equal(
            3, row.Children.Sum(cell => int.Parse(cell.GetAttribute("colspan") ?? "1", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task The_lists_for_narrow_screens_say_the_same_as_the_table()
    {
        var page = await Client.PageAsync(Matrix);

        Assert.Equal(MarksOf(".matrix td a"), MarksOf(".matrix-lists .chips a"));

        IEnumerable<string> MarksOf(string selector) => page.QuerySelectorAll(selector).Select(mark => $"{mark.TextContent} {mark.GetAttribute("href")}");
    }

    [Fact]
    public async Task It_says_what_a_mark_does_not_mean_and_is_found_by_readers_and_crawlers()
    {
        var page = await Client.PageAsync(Matrix);

        Assert.Contains("It does not mean that it is right for you", page.Text(".matrix-meaning"), StringComparison.Ordinal);
        Assert.Contains("Ask your team", page.Text(".matrix-meaning"), StringComparison.Ordinal);
        Assert.Equal(["/", "/cancer-types"], page.QuerySelector("nav.breadcrumb")!.Links());
        Assert.Contains(Matrix, (await Client.PageAsync("/cancer-types")).QuerySelector("main")!.Links());
        Assert.Contains($"{Matrix}</loc>", await Client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }
}
