using System.Text.Json.Nodes;
using ImmunoEd.Crawling;

namespace ImmunoEd.Pages;

public sealed class AboutModel : PublicPage
{
    public override string Title => "About this site";

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => [page.As("AboutPage")];

    public override string Description => "Who this site is for, what it covers, and how it is kept.";
}
