using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Publishing;
using ImmunoEd.Publishing.Comparing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>Two revisions side by side, words within lines, and how the reading grade changed.</summary>
public sealed class CompareModel(ArticleStore store, PublishChecks checks) : ArticlePage(store)
{
    public override string Title => $"Compare: {Name}";

    /// <summary>Revision numbers; without them, what readers see against the latest text, or the latest against the one before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public Revision Before { get; private set; } = null!;

    public Revision After { get; private set; } = null!;

    public Readability? GradeBefore { get; private set; }

    public Readability? GradeAfter { get; private set; }

    public Comparison Comparison { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var after = await FindAsync(To);
        var before = await FindAsync(From ?? await UsualStartAsync(after));
        if (before is null || after is null)
            return NotFound();
        (Before, After) = (before, after);
        return await ShowAsync();
    }

    protected override async Task FillAsync(CancellationToken cancellationToken)
    {
        Comparison = TextComparison.Compare(Before.Source, After.Source);
        GradeBefore = (await checks.CheckAsync(Article.Section, Article.Slug, Before.Source, cancellationToken)).Grade;
        GradeAfter = (await checks.CheckAsync(Article.Section, Article.Slug, After.Source, cancellationToken)).Grade;
    }

    private async Task<int> UsualStartAsync(Revision? after)
    {
        var live = await Store.Articles.Where(article => article.Id == Id)
            .Join(Store.Revisions, article => article.LiveRevisionId, revision => revision.Id, (article, revision) => (int?)revision.Number)
            .FirstOrDefaultAsync(HttpContext.RequestAborted);
        return live < after?.Number ? live.Value : Math.Max(1, (after?.Number ?? 1) - 1);
    }

    private Task<Revision?> FindAsync(int? number) => Store.Revisions.AsNoTracking().Where(revision => revision.ArticleId == Id)
        .OrderByDescending(revision => revision.Number)
        .FirstOrDefaultAsync(revision => number == null || revision.Number == number, HttpContext.RequestAborted);
}
