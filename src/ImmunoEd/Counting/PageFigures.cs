using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Counting;

public sealed record PageViews(string Path, int Views);

public sealed record PageAnswers(string Path, int Helpful, int NotHelpful);

/// <summary>What staff may know of how pages are read: sums over the last days, today among them.</summary>
public sealed class PageFigures(CountStore store, TimeProvider clock)
{
    /// <returns>The most often read first.</returns>
    public Task<List<PageViews>> MostReadAsync(int days, int take, CancellationToken cancellationToken) =>
        Since(days).Where(page => page.Kind == PageCountKind.Viewed)
            .GroupBy(page => page.Path)
            .Select(page => new { Path = page.Key, Views = page.Sum(day => day.Count) })
            .OrderByDescending(page => page.Views).ThenBy(page => page.Path)
            .Take(take)
            .Select(page => new PageViews(page.Path, page.Views))
            .ToListAsync(cancellationToken);

    /// <returns>Pages that were called not helpful, those with the most such answers first.</returns>
    public Task<List<PageAnswers>> LeastHelpfulAsync(int days, int take, CancellationToken cancellationToken) =>
        Since(days).Where(page => page.Kind == PageCountKind.Helpful || page.Kind == PageCountKind.NotHelpful)
            .GroupBy(page => page.Path)
            .Select(page => new
            {
                Path = page.Key,
                Helpful = page.Sum(day => day.Kind == PageCountKind.Helpful ? day.Count : 0),
                NotHelpful = page.Sum(day => day.Kind == PageCountKind.NotHelpful ? day.Count : 0),
            })
            .Where(page => page.NotHelpful > 0)
            .OrderByDescending(page => page.NotHelpful).ThenBy(page => page.Helpful).ThenBy(page => page.Path)
            .Take(take)
            .Select(page => new PageAnswers(page.Path, page.Helpful, page.NotHelpful))
            .ToListAsync(cancellationToken);

    private IQueryable<PageCount> Since(int days)
    {
        var first = clock.Today().AddDays(1 - days);
        return store.PageDays.AsNoTracking().Where(page => page.Day >= first);
    }
}
