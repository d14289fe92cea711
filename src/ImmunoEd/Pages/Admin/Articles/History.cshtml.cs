using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

public sealed class HistoryModel(ArticleStore store, Drafting drafting) : ArticlePage(store)
{
    private const int MostLines = 500;

    public override string Title => $"History: {Name}";

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostRestoreAsync(int revisionId)
    {
        if (!await Store.Articles.AnyAsync(article => article.Id == Id, HttpContext.RequestAborted))
            return NotFound();
        return await AnswerAsync(await drafting.RestoreAsync(Id, revisionId, Actor, HttpContext.RequestAborted), "Restored as a new draft. What was there before stays in the history.");
    }

    protected override async Task FillAsync(CancellationToken cancellationToken) => Lines = await ArticleHistory.ReadAsync(Store, Id, MostLines, cancellationToken);
}
