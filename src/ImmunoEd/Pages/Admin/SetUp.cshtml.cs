using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

/// <summary>Makes an administrator for whoever may run commands on the server.</summary>
[AllowAnonymous]
public sealed class SetUpModel(StaffLinks links, StaffAccounts accounts, StaffDoor door) : AdminPage
{
    public override string Title => "Set up the first account";

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public StaffLink? Link { get; private set; }

    public Task<IActionResult> OnGetAsync() => WithLinkAsync(() => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostAsync() => WithLinkAsync(async () =>
    {
        var (member, problem) = await links.AcceptAsync(Link!, Email ?? "", Name ?? "", "", Password ?? "", HttpContext.RequestAborted);
        if (member is null)
            return Refuse(problem!);
        await door.LetInAsync(HttpContext, member, "a set-up link");
        return Done("Your account is ready. Add a passkey or an authenticator app, so that your password alone opens nothing.", StaffAddresses.Home);
    });

    // Once there is an account, the address answers as if it did not exist.
    private async Task<IActionResult> WithLinkAsync(Func<Task<IActionResult>> work)
    {
        Link = await links.FindAsync(Token, StaffLinkKind.Setup, HttpContext.RequestAborted);
        if (Link is not null)
            return await work();
        if (await accounts.AnyAsync(HttpContext.RequestAborted))
            return NotFound();
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
