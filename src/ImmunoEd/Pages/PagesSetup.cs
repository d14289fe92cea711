using ImmunoEd.Hosting;
using ImmunoEd.Pages.CancerTypes;

namespace ImmunoEd.Pages;

public static class PagesSetup
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddRazorPages();
        services.Configure<RouteOptions>(options => options.ConstraintMap["section"] = typeof(SectionConstraint));
        services.AddScoped<Hub>();
        services.AddScoped<TreatmentMatrix>();
        return services;
    }

    public static void MapPublicPages(this WebApplication app)
    {
        app.MapRazorPages().WithStaticAssets();
        app.MapReadOnly("/search.json", SearchJson.GetAsync);
        app.MapReadOnly("/search/suggest", SearchSuggestions.GetAsync);
        app.MapReadOnly("/media/{name}", MediaAnswer.GetAsync);
        app.MapReadOnly("/clinic.css", ClinicStylesheet.Get);
    }
}
