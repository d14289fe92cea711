using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>Gives an article another address. Editors may do so until readers know it.</summary>
public sealed class AddressModel(ArticleStore store, Workflow workflow) : ArticlePage(store)
{
    private const int MostLines = 200;

    public override string Title => $"Address: {Name}";

    public IReadOnlyList<PageLine> LinkedFrom { get; private set; } = [];

    [BindProperty]
    public string? Slug { get; set; }

    public async Task<IActionResult> OnGetAsync() => await MayAsync() ? await ShowAsync() : Forbid();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await MayAsync())
            return Forbid();
        var slug = Slug?.Trim().ToLowerInvariant() ?? "";
        return await AnswerAsync(await workflow.RenameAsync(Id, slug, Actor, HttpContext.RequestAborted), "The address was changed. The old one leads to it.");
    }

    protected override async Task FillAsync(CancellationToken cancellationToken)
    {
        Slug ??= Article.Slug;
        LinkedFrom = await Store.LinksToAsync(Address, MostLines, cancellationToken);
    }

    private async Task<bool> MayAsync() =>
        User.IsAtLeast(StaffRole.Reviewer) || !await Store.Decisions.AnyAsync(decision => decision.ArticleId == Id && decision.Kind == DecisionKind.Published, HttpContext.RequestAborted);
}
