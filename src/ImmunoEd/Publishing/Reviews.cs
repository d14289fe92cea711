using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>A live page whose sign-off runs out.</summary>
public sealed record ReviewDate(int ArticleId, string Section, string Slug, string Title, string Reviewer, DateTime Due)
{
    public string Address => $"/{Section}/{Slug}";

    /// <summary>Whole days from <paramref name="now"/>; negative once it is overdue.</summary>
    public int DaysLeft(DateTime now) => (int)Math.Floor((Due - now).TotalDays);
}

/// <summary>When the sign-offs of live pages are due again.</summary>
public sealed class Reviews(ArticleStore store)
{
    /// <returns>The soonest first, overdue ones included.</returns>
    public Task<List<ReviewDate>> DueBeforeAsync(DateTime end, int most, CancellationToken cancellationToken) => store.Published()
        .Where(page => page.ReviewDue != null && page.ReviewDue < end)
        .OrderBy(page => page.ReviewDue).ThenBy(page => page.Id).Take(most)
        .Select(page => new ReviewDate(page.Id, page.Section, page.Slug, page.Title, page.ReviewedBy!, page.ReviewDue!.Value))
        .ToListAsync(cancellationToken);
}
