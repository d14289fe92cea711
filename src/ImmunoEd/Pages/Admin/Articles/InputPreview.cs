using ImmunoEd.Articles;
using ImmunoEd.Publishing;

namespace ImmunoEd.Pages.Admin.Articles;

internal static class InputPreview
{
    /// <summary>What was typed so far, as readers would see it; the address may still be missing or wrong.</summary>
    public static Task<Preview> PreviewAsync(this TextPreview previews, ArticleInput input, CancellationToken cancellationToken)
    {
        var section = Section.HoldsArticles(input.Section ?? "") ? input.Section! : Section.All[0].Slug;
        var slug = Slugs.IsSlug(input.Slug ?? "") ? input.Slug! : "draft";
        return previews.PreviewAsync(section, slug, ArticleFileWriter.Write(input.ToForm()), cancellationToken);
    }
}
