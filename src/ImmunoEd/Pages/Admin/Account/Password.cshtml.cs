using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Account;

public sealed class PasswordModel(StaffAccounts accounts, PasswordSignIn passwords) : AdminPage
{
    public override string Title => "Change your password";

    public string Email { get; private set; } = "";

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task OnGetAsync() => Email = (await FindAsync()).Email!;

    public async Task<IActionResult> OnPostAsync()
    {
        var member = await FindAsync();
        Email = member.Email!;
        if (await passwords.CheckAsync(HttpContext, Email, Current ?? "") is null)
            return Refuse(new StaffProblem(nameof(Current), "That is not your password now. After five wrong tries, nothing works for five minutes."));
        if (await accounts.SetPasswordAsync(Actor, member, Password ?? "", User.StaffSession(), HttpContext.RequestAborted) is { } problem)
            return Refuse(problem);
        return Done("Your password is changed, and all other browsers are signed out.", "/admin/account");
    }

    private async Task<StaffMember> FindAsync() => (await accounts.FindAsync(Actor.AccountId!, HttpContext.RequestAborted))!;
}
