using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Reviews;

public sealed record UnreviewedPage(int Id, string Title, string Address);

/// <summary>When the sign-offs of live pages run out, and which pages have none.</summary>
public sealed class IndexModel(ArticleStore store, ReviewDates reviews, TimeProvider clock) : AdminPage
{
    private const int Most = 500;

    public override string Title => "Reviews";

    public override string CurrentMenu => "/admin/reviews";

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public IReadOnlyList<ReviewDate> Dates { get; private set; } = [];

    public IReadOnlyList<UnreviewedPage> Unreviewed { get; private set; } = [];

    public int UnreviewedCount { get; private set; }

    public async Task OnGetAsync()
    {
        Dates = await reviews.DueBeforeAsync(DateTime.MaxValue, Most, HttpContext.RequestAborted);
        var unreviewed = store.Published().Where(page => page.ReviewedBy == null);
        Unreviewed = await unreviewed.OrderBy(page => page.Title).Take(Most)
            .Select(page => new UnreviewedPage(page.Id, page.Title, "/" + page.Section + "/" + page.Slug)).ToListAsync(HttpContext.RequestAborted);
        UnreviewedCount = await unreviewed.CountAsync(HttpContext.RequestAborted);
    }
}
