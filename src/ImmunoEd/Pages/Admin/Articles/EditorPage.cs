using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>A box to tick: a cancer type, a treatment or a topic.</summary>
/// <param name="Depth">How far below its topmost parent it stands.</param>
/// <param name="Words">The words of the text that name it, if any.</param>
public sealed record Choice(string Slug, string Name, int Depth, bool IsChosen, string? Words);

/// <summary>The editor's form, for a new article and for one that is there.</summary>
[RequestSizeLimit(FormBytes)]
[RequestFormLimits(ValueLengthLimit = FormBytes, ValueCountLimit = 2_000)]
public abstract class EditorPage(ArticleStore store, PrivateDrafts drafts, TextPreview previews) : AdminPage
{
    public const int FormBytes = 2 * 1024 * 1024;

    private readonly List<string> errors = [];

    public override string CurrentMenu => "/admin/articles";

    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    [BindProperty]
    public int? BaseRevisionId { get; set; }

    [BindProperty]
    public int? DraftId { get; set; }

    [BindProperty]
    public long Sequence { get; set; }

    public IReadOnlyList<Choice> CancerTypes { get; private set; } = [];

    public IReadOnlyList<Choice> Treatments { get; private set; } = [];

    public IReadOnlyList<Choice> Topics { get; private set; } = [];

    public Preview Preview { get; private set; } = null!;

    public IReadOnlyList<FormConflict> Conflicts { get; protected set; } = [];

    public IReadOnlyList<string> Errors => errors;

    /// <summary>When the words were kept that the form begins with, if they are a private draft.</summary>
    public DateTime? DraftOf { get; private set; }

    public virtual int? ArticleId => null;

    protected ArticleStore Store => store;

    protected void AddError(string sentence) => errors.Add(sentence);

    protected async Task<bool> TakeDraftAsync(int? draftId, int? articleId, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(Actor.AccountId!, draftId, articleId, cancellationToken) is not { } draft)
            return false;

        var kept = PrivateDrafts.Read(draft);
        Input = ArticleInput.From(kept.Form, kept.Section, kept.Slug);
        (DraftId, Sequence, DraftOf) = (draft.Id, draft.Sequence, draft.SavedAt);
        BaseRevisionId = draft.BaseRevisionId ?? BaseRevisionId;
        return true;
    }

    protected Task DiscardAsync(int draftId) => drafts.DiscardAsync(Actor.AccountId!, draftId, HttpContext.RequestAborted);

    protected async Task<PageResult> FormAsync(int status, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Response.StatusCode = status;
        Preview = await previews.PreviewAsync(Input, cancellationToken);
        var found = Preview.Report.Finished?.Found.Where(tag => !tag.IsParent).ToDictionary(tag => (tag.Kind, tag.Slug), tag => tag.Words) ?? [];
        var types = await store.CancerTypes.AsNoTracking().OrderBy(type => type.Position).ToListAsync(cancellationToken);
        var parents = types.ToDictionary(type => type.Slug, type => type.Parent);
        CancerTypes =
        [
            new Choice(PageTag.AllCancerTypes, "All cancer types", 0, Input.CancerTypes.Contains(PageTag.AllCancerTypes), null),
            .. types.Select(type => ChoiceOf(type.Slug, type.Name, TagKind.CancerType, Input.CancerTypes, DepthOf(type.Parent))),
        ];
        Treatments = [.. (await store.Treatments.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancellationToken))
            .Select(row => ChoiceOf(row.Slug, row.Name, TagKind.Treatment, Input.Treatments, 0))];
        Topics = [.. (await store.Topics.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancellationToken))
            .Select(row => ChoiceOf(row.Slug, row.Name, TagKind.Topic, Input.Topics, 0))];
        return Page();

        Choice ChoiceOf(string slug, string name, TagKind kind, List<string?> chosen, int depth) =>
            new(slug, name, depth, chosen.Contains(slug), found.GetValueOrDefault((kind, slug)));

        int DepthOf(string? parent) => parent is null ? 0 : 1 + DepthOf(parents.GetValueOrDefault(parent));
    }
}
