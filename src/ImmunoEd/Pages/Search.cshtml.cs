using ImmunoEd.Articles;
using ImmunoEd.Caching;
using ImmunoEd.Counting;
using ImmunoEd.Searching;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages;

// What somebody looks for is nobody else’s page.
[Kept(false)]
// Searches have counts of their own.
[Counted(false)]
public sealed class SearchModel(ArticleSearch search, SearchCounts counts) : PublicPage
{
    public const int Take = 20;

    public string Query { get; private set; } = "";

    public bool IsTooLong { get; private set; }

    public SearchAnswer? Answer { get; private set; }

    public override string Title => Query.Length == 0 ? "Search" : $"Search: {Query}";

    public override string Description => "Find pages about immunotherapy, cancer types and medical words, in your own words.";

    public override bool NoIndex => true;

    /// <param name="exact">Whether to search for the words as they were typed, for whoever was corrected wrongly.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] string? q, [FromQuery] string? exact)
    {
        Query = ArticleSearch.Clean(q);
        IsTooLong = q?.Length > ArticleSearch.MaxQueryCharacters;
        if (IsTooLong)
        {
            Query = ArticleSearch.Clean(q![..ArticleSearch.MaxQueryCharacters]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (Query.Length > 0)
        {
            Answer = await search.FindAsync(Query, Take, asTyped: exact is not null, HttpContext.RequestAborted);
            counts.Add(Query, foundNothing: Answer.Results.Count == 0, corrected: Answer.Corrected is not null);
        }

        return Page();
    }

    public static string NameOf(string section) => section switch
    {
        Section.CancerTypes => "Cancer types",
        Section.Glossary => "Glossary",
        _ => Section.Find(section)?.Name ?? section,
    };
}
