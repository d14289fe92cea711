using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

[AllowAnonymous]
public sealed class SignInModel(PasswordSignIn passwords, Passkeys passkeys, StaffDoor door) : AdminPage
{
    private const string Refusal =
        "That did not work. Check the e-mail address and the password. After five wrong tries, nothing works for five minutes.";

    public override string Title => "Sign in";

    public bool PasskeysWork => passkeys.WorkAt(Request);

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => IsSignedIn ? LocalRedirect(StaffAddresses.SafeReturn(ReturnUrl)) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await passwords.CheckAsync(HttpContext, (Email ?? "").Trim(), Password ?? "") is not { } member)
            return Refuse(Refusal);
        return await door.LetInWithPasswordAsync(HttpContext, member)
            ? LocalRedirect(StaffAddresses.SafeReturn(ReturnUrl))
            : Redirect("/admin/sign-in/code" + QueryString.Create(StaffAddresses.ReturnUrl, StaffAddresses.SafeReturn(ReturnUrl)));
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.MakeRequestOptionsAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (await passkeys.CheckAsync(HttpContext, credential ?? "") is not { } member)
            return Refuse("This passkey opens no account here. Sign in with your password.");
        await door.LetInAsync(HttpContext, member, "passkey");
        return LocalRedirect(StaffAddresses.SafeReturn(ReturnUrl));
    }
}
