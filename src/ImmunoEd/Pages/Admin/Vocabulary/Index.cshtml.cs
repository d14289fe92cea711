using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Vocabulary;

/// <param name="Others">Its other names, a few of them.</param>
/// <param name="IsChanged">Staff wrote it, or changed what came with the content.</param>
public sealed record VocabularyRow(string Slug, string Name, string Meaning, string Others, bool IsChanged);

/// <summary>The words that the portal explains and the cancer types that it knows.</summary>
[Authorize(StaffPolicies.Administrator)]
public sealed class IndexModel(ArticleStore store, Retagging retagging, VocabularyEditor editor) : AdminPage
{
    private const int ShownNames = 4;

    public override string Title => "Vocabulary";

    public override string CurrentMenu => "/admin/vocabulary";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public RetaggingProgress Progress { get; private set; } = null!;

    public IReadOnlyList<VocabularyRow> Terms { get; private set; } = [];

    public IReadOnlyList<VocabularyRow> CancerTypes { get; private set; } = [];

    /// <summary>Terms that staff took away, and that can be put back.</summary>
    public IReadOnlyList<string> Removed { get; private set; } = [];

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q);

    public async Task OnGetAsync()
    {
        var entries = await store.VocabularyEntries.AsNoTracking().OrderBy(entry => entry.Slug).ToListAsync(HttpContext.RequestAborted);
        var changed = entries.Where(entry => !entry.IsRemoved).Select(entry => (entry.File, entry.Slug)).ToHashSet();
        var terms = await store.GlossaryTerms.AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        var types = await store.CancerTypes.AsNoTracking().OrderBy(type => type.Position).ToListAsync(HttpContext.RequestAborted);
        Terms = [.. terms.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase)
            .Select(term => new VocabularyRow(term.Slug, term.Term, term.Definition, Few(term.Synonyms), changed.Contains((VocabularyFiles.GlossaryFile, term.Slug))))
            .Where(IsWanted)];
        CancerTypes = [.. types
            .Select(type => new VocabularyRow(type.Slug, type.Name, type.Summary, Few([.. type.Names.Abbreviations, .. type.Names.Synonyms]), changed.Contains((VocabularyFiles.CancerTypesFile, type.Slug))))
            .Where(IsWanted)];
        Removed = [.. entries.Where(entry => entry is { File: VocabularyFiles.GlossaryFile, IsRemoved: true }).Select(entry => entry.Slug)];
        Progress = await retagging.ProgressAsync(HttpContext.RequestAborted);
    }

    /// <summary>How far the pages are tagged anew, for the script of this page.</summary>
    public async Task<IActionResult> OnGetProgressAsync() => new JsonResult(await retagging.ProgressAsync(HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostPutBackAsync(string slug)
    {
        var refusal = await editor.PutBackAsync(VocabularyFiles.GlossaryFile, slug, Actor, HttpContext.RequestAborted);
        if (refusal is null)
            return Done("The term is back.", "/admin/vocabulary");
        await OnGetAsync();
        return Refuse(refusal.Sentence);
    }

    private static string Few(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(ShownNames)) + (names.Count > ShownNames ? $" and {names.Count - ShownNames} more" : "");

    private bool IsWanted(VocabularyRow row) => !IsFiltered
        || row.Name.Contains(Q!.Trim(), StringComparison.OrdinalIgnoreCase)
        || row.Others.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase);
}
