using ImmunoEd.Pages.Admin.Feedback;
using ImmunoEd.Pages.Admin.Media;
using ImmunoEd.Pages.Admin.Reviews;
using ImmunoEd.Staff;

namespace ImmunoEd.Pages.Admin;

public static class AdminSetup
{
    public static IServiceCollection AddAdminPages(this IServiceCollection services)
    {
        services.AddSingleton<AdminMenu>();
        services.AddScoped<Dashboard>();
        services.AddScoped<FeedbackPanels>();
        services.AddScoped<PageNames>();
        return services;
    }

    public static void MapAdminPages(this WebApplication app)
    {
        app.MapMediaFiles();
        app.MapMethods("/admin/reviews.ics", [HttpMethods.Get, HttpMethods.Head], Calendar.GetAsync).RequireAuthorization(StaffPolicies.Editor);
    }
}
