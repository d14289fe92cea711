using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

public sealed class ConfirmModel(StaffAccounts accounts, PasswordSignIn passwords, Passkeys passkeys, Confirmation confirmation) : AdminPage
{
    public override string Title => "Is it still you?";

    public bool PasskeysWork => passkeys.WorkAt(Request);

    public string Email { get; private set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await passwords.CheckAsync(HttpContext, Email, Password ?? "") is null
            ? Refuse(new StaffProblem(StaffProblem.Password, "That is not your password. After five wrong tries, nothing works for five minutes."))
            : await ContinueAsync();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.MakeRequestOptionsAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        await LoadAsync();
        return (await passkeys.CheckAsync(HttpContext, credential ?? ""))?.Id == Actor.AccountId
            ? await ContinueAsync()
            : Refuse("This passkey belongs to another account.");
    }

    private async Task LoadAsync() => Email = (await accounts.FindAsync(Actor.AccountId!, HttpContext.RequestAborted))?.Email ?? "";

    private async Task<IActionResult> ContinueAsync()
    {
        await confirmation.RenewAsync(HttpContext);
        return LocalRedirect(StaffAddresses.SafeReturn(ReturnUrl));
    }
}
