using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

public sealed class EditModel(ArticleStore store, Drafting drafting, PrivateDrafts drafts, TextPreview previews) : EditorPage(store, drafts, previews)
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Article Article { get; private set; } = null!;

    public Revision Latest { get; private set; } = null!;

    public override int? ArticleId => Id;

    public override string Title => Latest.Title.Length > 0 ? $"Edit: {Latest.Title}" : "Edit";

    public string Address => $"/{Article.Section}/{Article.Slug}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();

        BaseRevisionId = Latest.Id;
        if (!await TakeDraftAsync(null, Id, HttpContext.RequestAborted))
            Input = ArticleInput.From(ArticleForm.Read(Latest.Source), Article.Section, Article.Slug);
        return await ShowAsync(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        foreach (var sentence in Input.UnreadableDates())
            AddError(sentence);
        if (Errors.Count > 0)
            return await ShowAsync(StatusCodes.Status400BadRequest);

        var saved = await drafting.SaveAsync(Id, BaseRevisionId ?? Latest.Id, Input.ToForm(), Actor, HttpContext.RequestAborted);
        if (saved.Refusal is not null)
        {
            AddError(saved.Refusal.Sentence);
            return await ShowAsync(StatusCodes.Status400BadRequest);
        }

        if (saved.Conflicts.Count == 0)
        {
            return Done(saved.WasMerged ? "Saved. Somebody else had saved meanwhile: both texts are in. Please read it once more." : "Saved as a draft.", EditAddress);
        }

        // What goes together is in the form already; the next save replaces the other person's words only where both wrote.
        (Conflicts, BaseRevisionId) = (saved.Conflicts, saved.Revision!.Id);
        Input = ArticleInput.From(saved.Saved, Article.Section, Article.Slug);
        return await ShowAsync(StatusCodes.Status409Conflict);
    }

    public async Task<IActionResult> OnPostPreviewAsync() => await LoadAsync() ? await ShowAsync(StatusCodes.Status200OK) : NotFound();

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        if (DraftId is { } draft)
            await DiscardAsync(draft);
        return Done("Your unsaved words were discarded. This is the last saved text.", EditAddress);
    }

    private string EditAddress => $"/admin/articles/{Id}/edit";

    private Task<PageResult> ShowAsync(int status)
    {
        (Input.Section, Input.Slug) = (Article.Section, Article.Slug);
        return FormAsync(status, HttpContext.RequestAborted);
    }

    private async Task<bool> LoadAsync()
    {
        if (await Store.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Id == Id, HttpContext.RequestAborted) is not { } article)
            return false;
        Article = article;
        Latest = await Store.Revisions.AsNoTracking().FirstAsync(revision => revision.Id == article.LatestRevisionId, HttpContext.RequestAborted);
        return true;
    }
}
