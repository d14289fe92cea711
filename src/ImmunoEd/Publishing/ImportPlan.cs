using ImmunoEd.Articles;

namespace ImmunoEd.Publishing;

/// <param name="Id">Of the article where the store has it already.</param>
internal sealed record ImportedArticle(int? Id, string Section, string Slug, FinishedText Finished)
{
    public string Hash { get; } = Revision.HashOf(Finished.Text.Source);

    public string Address => $"/{Section}/{Slug}";
}

/// <summary>What the store holds of an article's latest revision, and whether readers see it or an earlier one.</summary>
internal sealed record KnownArticle(int Id, string Hash, Origin Origin, int LatestRevisionId, int? LiveRevisionId)
{
    public bool IsLive => LiveRevisionId is not null;

    public bool IsLatestLive => LiveRevisionId == LatestRevisionId;
}

/// <summary>What an import does with each text; newer work of staff is left alone.</summary>
/// <param name="renamed">Addresses that staff gave up: what stands there now leads to the new one.</param>
internal sealed class ImportPlan(IReadOnlySet<string> renamed)
{
    private int added;
    private int unchanged;
    private readonly List<string> leftAlone = [];

    public List<ImportedArticle> ToPublish { get; } = [];

    /// <summary>Unchanged and live: made anew only when the vocabulary or a picture changed.</summary>
    public List<ImportedArticle> ToRebuild { get; } = [];

    /// <summary>The other live pages, whose text is not the file's: newer work of staff, an earlier revision, or no file at all.</summary>
    public IEnumerable<(string Section, string Slug)> ToRebuildFromStore(IEnumerable<(string Section, string Slug)> live) =>
        live.Except(ToPublish.Concat(ToRebuild).Select(text => (text.Section, text.Slug)));

    public void Take(ImportedArticle text, KnownArticle? known)
    {
        text = text with { Id = known?.Id };
        if (known is null && renamed.Contains(text.Address))
        {
            leftAlone.Add(text.Finished.Text.File);
            return;
        }

        if (known is null)
            added++;
        if (known is null || (known.IsLive && known.Origin == Origin.Import && known.Hash != text.Hash))
            ToPublish.Add(text);
        else if (known.Hash == text.Hash)
            TakeUnchanged(text, known);
        else
            leftAlone.Add(text.Finished.Text.File);
    }

    private void TakeUnchanged(ImportedArticle text, KnownArticle known)
    {
        unchanged++;
        if (known.IsLatestLive)
            ToRebuild.Add(text);
    }

    public ImportReport Report() => new(added, ToPublish.Count - added, unchanged, leftAlone);
}
