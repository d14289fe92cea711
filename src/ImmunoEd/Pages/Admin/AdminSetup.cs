using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

public static class AdminSetup
{
    public static IServiceCollection AddAdminPages(this IServiceCollection services)
    {
        services.AddSingleton<AdminMenu>();
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "immunoed-notice";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.IsEssential = true;
        });
        return services;
    }
}
