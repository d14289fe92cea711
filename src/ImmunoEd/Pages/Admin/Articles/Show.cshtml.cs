using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>A revision as readers would see it.</summary>
public sealed class ShowModel(ArticleStore store, TextPreview previews) : ArticlePage(store)
{
    public override string Title => $"Preview: {Name}";

    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    public Revision Shown { get; private set; } = null!;

    public Preview Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Number is not null && !await Store.Revisions.AnyAsync(revision => revision.ArticleId == Id && revision.Number == Number, HttpContext.RequestAborted))
            return NotFound();
        return await ShowAsync();
    }

    protected override async Task FillAsync(CancellationToken cancellationToken)
    {
        Shown = Number is null ? Latest : await Store.Revisions.AsNoTracking().FirstAsync(revision => revision.ArticleId == Id && revision.Number == Number, cancellationToken);
        Preview = await previews.PreviewAsync(Article.Section, Article.Slug, Shown.Source, cancellationToken);
    }
}
