using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

/// <summary>Sets a new password by a link. Whoever has the link still has to sign in, with their second factor if it stays.</summary>
[AllowAnonymous]
public sealed class ResetModel(StaffLinks links, StaffAccounts accounts) : AdminPage
{
    public override string Title => "Choose a new password";

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public StaffLink? Link { get; private set; }

    public StaffMember? Account { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
            return NotFound();
        if (await links.ResetAsync(Link!, Account!, Password ?? "", HttpContext.RequestAborted) is { } problem)
            return Refuse(problem);
        return Done("The new password is set. Sign in with it.", StaffAddresses.SignIn);
    }

    private async Task<bool> FindAsync()
    {
        Link = await links.FindAsync(Token, StaffLinkKind.Reset, HttpContext.RequestAborted);
        Account = Link is null ? null : await accounts.FindAsync(Link.AccountId!, HttpContext.RequestAborted);
        return Account is { IsDisabled: false };
    }
}
