using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ImmunoEd.Pages.Admin.Media;

/// <summary>Refuses a form that is too large before any of it is read; the token of the form is looked for only then.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>A film and the fields beside it, in bytes.</summary>
    public const long LargestForm = ContentLimits.VideoBytes + 1024 * 1024;

    public int Order => -1;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > LargestForm)
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
