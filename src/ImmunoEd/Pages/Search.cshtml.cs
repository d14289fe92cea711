using ImmunoEd.Searching;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages;

public sealed class SearchModel(TitleSearch search) : PublicPage
{
    private const int Take = 30;

    public string Query { get; private set; } = "";

    public bool IsTooLong { get; private set; }

    public IReadOnlyList<SearchResult> Results { get; private set; } = [];

    public override string Title => Query.Length == 0 ? "Search" : $"Search: {Query}";

    public override bool NoIndex => true;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? q)
    {
        Query = (q ?? "").Trim();
        if (Query.Length > TitleSearch.MaxQueryCharacters)
        {
            Query = Query[..TitleSearch.MaxQueryCharacters];
            IsTooLong = true;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Results = await search.FindAsync(Query, Take, HttpContext.RequestAborted);
        return Page();
    }
}
