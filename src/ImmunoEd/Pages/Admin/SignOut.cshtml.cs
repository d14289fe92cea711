using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

public sealed class SignOutModel(StaffDoor door) : AdminPage
{
    public override string Title => "Sign out";

    public async Task<IActionResult> OnPostAsync()
    {
        await door.LetOutAsync(HttpContext);
        return Done("You are signed out.", StaffAddresses.SignIn);
    }
}
