using ImmunoEd.Auditing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImmunoEd.Pages.Admin;

/// <summary>What every page of the staff has: a lock, who is signed in, and a place for messages.</summary>
[Authorize(StaffPolicies.Editor)]
[RequestSizeLimit(2 * 1024 * 1024)]
public abstract class AdminPage : PageModel
{
    private readonly List<StaffProblem> problems = [];

    public abstract string Title { get; }

    /// <summary>The entry of the menu that is marked as the current one.</summary>
    public virtual string CurrentMenu => "";

    public Actor Actor => User.ToActor();

    public bool IsSignedIn => User.StaffRole() is not null;

    /// <summary>What was done on the page before.</summary>
    public string? TakeNotice() => HttpContext.RequestServices.GetRequiredService<StaffNotice>().Take(HttpContext);

    public IReadOnlyList<StaffProblem> Problems => problems;

    public string? ProblemOf(string field) => problems.Find(problem => problem.Field == field)?.Sentence;

    /// <summary>Shows the same form again, with what is to be mended.</summary>
    protected IActionResult Refuse(StaffProblem problem)
    {
        problems.Add(problem);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected IActionResult Refuse(string sentence) => Refuse(new StaffProblem("", sentence));

    /// <summary>Goes on to a page, which says what was done.</summary>
    protected IActionResult Done(string notice, string address)
    {
        HttpContext.RequestServices.GetRequiredService<StaffNotice>().Write(HttpContext, notice);
        return LocalRedirect(address);
    }
}
