using ImmunoEd.Caching;
using ImmunoEd.Counting;
using ImmunoEd.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages;

/// <summary>Stands in for every page that cannot be shown. Reads nothing from the store, so that it works when the store does not.</summary>
[Kept(false)]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[Counted(false)]
public sealed class ErrorModel : PublicPage
{
    public int Status => HttpContext.Response.StatusCode is var status and >= 400 ? status : StatusCodes.Status404NotFound;

    public WithdrawnPage? Withdrawn => HttpContext.Features.Get<WithdrawnPage>();

    public override bool NoIndex => true;

    public override string Title => Status switch
    {
        StatusCodes.Status404NotFound => "We cannot find that page",
        StatusCodes.Status410Gone => "This page has been withdrawn",
        StatusCodes.Status405MethodNotAllowed => "That cannot be done here",
        < 500 => "We could not read that request",
        _ => "Something went wrong on our side",
    };

    public string Explanation => Status switch
    {
        StatusCodes.Status404NotFound => "The address may be mistyped, or the page may have moved.",
        StatusCodes.Status410Gone when Withdrawn is not null => $"“{Withdrawn.Title}” is no longer part of this site, because its facts were out of date or it was replaced.",
        StatusCodes.Status410Gone => "It is no longer part of this site.",
        StatusCodes.Status405MethodNotAllowed => "This address can only be read.",
        < 500 => "The address is too long, or not one that we understand. A search can have at most 200 characters.",
        _ => "It is not your fault. Please try again in a minute.",
    };

    public void OnGet()
    {
        if (HttpContext.Response.StatusCode < 400)
            HttpContext.Response.StatusCode = Status;
    }
}
