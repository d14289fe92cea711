using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Caching;
using ImmunoEd.Commands;
using ImmunoEd.Counting;
using ImmunoEd.Crawling;
using ImmunoEd.Hosting;
using ImmunoEd.Pages;
using ImmunoEd.Pages.Admin;
using ImmunoEd.Publishing;
using ImmunoEd.Searching;
using ImmunoEd.Staff;

return await CommandLine.RunAsync(args);

/// <summary>The program's table of contents: a line for each room.</summary>
public partial class Program
{
    /// <param name="settings">Arguments that are settings: <c>--Section:Key=value</c>, <c>--urls</c>.</param>
    internal static WebApplicationBuilder CreateBuilder(IReadOnlyList<string> settings)
    {
        // Settings and files of the program lie beside it; only data and content are read from the current folder.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory });
        builder.AddHosting();
        builder.Services.AddAuditing();
        builder.Services.AddArticles(builder.Configuration);
        builder.Services.AddSearching();
        builder.Services.AddCaching(builder.Configuration);
        builder.Services.AddPublishing(builder.Configuration);
        builder.Services.AddCounting(builder.Configuration, ArticlesSetup.UseStoreDatabase);
        builder.Services.AddStaff(builder.Configuration, ArticlesSetup.UseStoreDatabase);
        builder.Services.AddPublicPages();
        builder.Services.AddAdminPages();
        return builder;
    }

    internal static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.AddStoreStart();
        builder.Services.AddCountStart();
        builder.Services.AddStaffStart();
        var app = builder.Build();
        app.Services.BuildModelAhead();
        app.UseRequestLogging();
        app.UseTrustedProxies();
        app.UseErrorPages();
        app.UseAdminArea();
        app.UseCanonicalAddress();
        app.UsePageViews();
        app.UseRouting();
        app.UseCaching();
        app.LeaveSocketThread();
        app.UseRequestNames();
        app.UseReadOnlyEndpoints();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseFinishedPages();
        app.UsePublicCompression();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapCrawling();
        app.MapPublicPages();
        app.MapAdminPages();
        return app;
    }
}
