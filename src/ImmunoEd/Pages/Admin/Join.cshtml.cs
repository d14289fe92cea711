using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

/// <summary>Takes an invitation. Address and role are the invitation's; only the rest is asked for.</summary>
[AllowAnonymous]
public sealed class JoinModel(StaffLinks links, StaffDoor door) : AdminPage
{
    public override string Title => "Welcome";

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Credentials { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public StaffLink? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Link = await FindAsync();
        Name = Link?.Name;
        return Link is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Link = await FindAsync();
        if (Link is null)
            return NotFound();
        var (member, problem) = await links.AcceptAsync(Link, "", Name ?? "", Credentials ?? "", Password ?? "", HttpContext.RequestAborted);
        if (member is null)
            return Refuse(problem!);
        await door.LetInAsync(HttpContext, member, "an invitation");
        return Done("Your account is ready.", StaffAddresses.Home);
    }

    private Task<StaffLink?> FindAsync() => links.FindAsync(Token, StaffLinkKind.Invite, HttpContext.RequestAborted);
}
