using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ImmunoEd.Pages.Admin;

/// <summary>A page that changes how somebody signs in. Whoever comes to it after a while proves first that it is still they.</summary>
public abstract class SensitivePage(Confirmation confirmation) : AdminPage
{
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (confirmation.IsFresh(HttpContext))
            await next();
        else
            context.Result = new LocalRedirectResult("/admin/confirm" + QueryString.Create(StaffAddresses.ReturnUrl, Request.Path));
    }
}
