using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Publishing.Media;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Media;

public sealed class DeleteModel(ArticleStore store, MediaLibrary library, MediaUses uses) : MediaPage(store)
{
    public override string Title => $"Delete {Name}";

    public IReadOnlyList<MediaUse> Uses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();
        await FillAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await AnswerAsync(await library.DeleteAsync(Name, Version, Actor, HttpContext.RequestAborted), "", $"{Name} is deleted.", "/admin/media");

    protected override async Task FillAsync() => Uses = await uses.OfAsync(Item, HttpContext.RequestAborted);
}
