using ImmunoEd.Hosting;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

/// <summary>Stands in for every page of the staff that cannot be shown.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : AdminPage
{
    public bool IsPrivate => AdminArea.IsPrivate(Request);

    public int Status => HttpContext.Response.StatusCode is var status and >= 400 ? status : StatusCodes.Status404NotFound;

    public override string Title => Status switch
    {
        StatusCodes.Status403Forbidden when !IsPrivate => "Staff sign in over HTTPS only",
        StatusCodes.Status403Forbidden => "You may not do that",
        StatusCodes.Status404NotFound => "There is no such page",
        StatusCodes.Status405MethodNotAllowed => "That cannot be done here",
        StatusCodes.Status413PayloadTooLarge => "That is too large",
        < 500 => "We could not take that",
        _ => "Something went wrong on our side",
    };

    public string Explanation => Status switch
    {
        StatusCodes.Status403Forbidden when !IsPrivate => "On the plain address, a password could be read on its way. Use the address that begins with https://, or http://localhost on the server itself.",
        StatusCodes.Status403Forbidden when User.StaffRole() is { } role => $"Your role, {role}, does not include it. An administrator can change your role.",
        StatusCodes.Status403Forbidden => "The request came from another site.",
        StatusCodes.Status404NotFound => "The address may be mistyped, or what stood here is gone.",
        StatusCodes.Status405MethodNotAllowed => "This address can only be read.",
        StatusCodes.Status413PayloadTooLarge => "What you sent is larger than this page takes.",
        < 500 => "The form may have been open for too long, or in another account. Go back, load the page again and repeat the last step.",
        _ => "Please try again in a minute.",
    };

    public void OnGet()
    {
        if (HttpContext.Response.StatusCode < 400)
            HttpContext.Response.StatusCode = Status;
    }
}
