using ImmunoEd.Hosting;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Pages.Admin.Staff;

[Authorize(StaffPolicies.Administrator)]
public sealed class StaffModel(StaffList list, StaffLinks links, IOptions<SiteOptions> site) : AdminPage
{
    private const string Address = "/admin/staff";

    public override string Title => "Staff";

    public override string CurrentMenu => Address;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public StaffRole Role { get; set; }

    public OneTimeLink? Link { get; private set; }

    public IReadOnlyList<StaffRow> Rows { get; private set; } = [];

    public IReadOnlyList<StaffLink> Invitations { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostInviteAsync()
    {
        var (token, problem) = Enum.IsDefined(Role) ? await links.InviteAsync(Actor, Email ?? "", Name ?? "", Role, HttpContext.RequestAborted) : (null, new StaffProblem("", "Choose a role."));
        await LoadAsync();
        if (token is null)
            return Refuse(problem!);
        Link = new OneTimeLink($"The link for {Name}, valid for seven days.", site.Value.Absolute(Request, "/admin/join?token=" + token));
        (Name, Email) = (null, null);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int id)
    {
        await links.TakeBackAsync(Actor, id, HttpContext.RequestAborted);
        return Done("The invitation is taken back: its link opens nothing.", Address);
    }

    private async Task LoadAsync()
    {
        Rows = await list.AllAsync(HttpContext.RequestAborted);
        Invitations = await links.PendingInvitationsAsync(HttpContext.RequestAborted);
    }
}
