using ImmunoEd.Pages.Admin.Reviews;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

public static class AdminSetup
{
    public static IServiceCollection AddAdminPages(this IServiceCollection services)
    {
        services.AddSingleton<AdminMenu>();
        services.AddScoped<Dashboard>();
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "immunoed-notice";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.IsEssential = true;
        });
        return services;
    }

    public static void MapAdminPages(this WebApplication app) =>
        app.MapMethods("/admin/reviews.ics", [HttpMethods.Get, HttpMethods.Head], Calendar.GetAsync).RequireAuthorization(StaffPolicies.Editor);
}
