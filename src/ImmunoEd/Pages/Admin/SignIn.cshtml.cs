using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

[AllowAnonymous]
public sealed class SignInModel(PasswordSignIn passwords, StaffDoor door) : AdminPage
{
    private const string Refusal =
        "That did not work. Check the e-mail address and the password. After five wrong tries, nothing works for five minutes.";

    public override string Title => "Sign in";

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
        await door.LetInAsync(HttpContext, member, "password");
        return LocalRedirect(StaffAddresses.SafeReturn(ReturnUrl));
    }
}
