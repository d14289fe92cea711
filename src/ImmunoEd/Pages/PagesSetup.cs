using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using ImmunoEd.Pages.CancerTypes;
using Microsoft.EntityFrameworkCore;

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
        app.MapReadOnly("/media/{name}", GetMedia);
        app.MapReadOnly("/clinic.css", ClinicStylesheet.Get);
    }

    // An SVG opened by itself is a document: this policy keeps it a picture.
    private static async Task<IResult> GetMedia(string name, ArticleStore store, HttpContext context)
    {
        var file = await store.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Path == "media/" + name, context.RequestAborted);
        if (file is null)
            return Results.NotFound();

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Bytes(file.Bytes, file.ContentType, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Hash[..16]}\""));
    }
}
