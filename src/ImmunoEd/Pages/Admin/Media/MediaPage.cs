using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Media;

/// <summary>A page about one file.</summary>
public abstract class MediaPage(ArticleStore store) : AdminPage
{
    protected ArticleStore Store => store;

    public override string CurrentMenu => "/admin/media";

    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    /// <summary>Of the file as the person saw it.</summary>
    [BindProperty]
    public int Version { get; set; }

    public ContentFile Item { get; private set; } = null!;

    protected string Address => $"/admin/media/{Item.Name}";

    protected async Task<bool> FindAsync()
    {
        var path = "media/" + Name;
        Item = (await Store.Files.AsNoTracking().FirstOrDefaultAsync(file => file.Path == path, HttpContext.RequestAborted))!;
        return Item is not null;
    }

    /// <summary>Leads on where it was done, or shows the page again with the reason.</summary>
    protected async Task<IActionResult> AnswerAsync(Refusal? refusal, string field, string notice, string address)
    {
        if (refusal is null)
            return Done(notice, address);
        if (!await FindAsync())
            return NotFound();
        await FillAsync();
        var answer = Refuse(new StaffProblem(field, refusal.Sentence));
        if (refusal.Kind == RefusalKind.Changed)
            Response.StatusCode = StatusCodes.Status409Conflict;
        return answer;
    }

    protected abstract Task FillAsync();
}
