using ImmunoEd.Articles;
using ImmunoEd.Staff;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Media;

internal static class MediaFiles
{
    private static readonly string[] Verbs = ["GET", "HEAD"];

    /// <summary>Every file for staff, whether readers see it or not.</summary>
    public static void MapMediaFiles(this IEndpointRouteBuilder app) =>
        app.MapMethods("/admin/media/file/{name}", Verbs, GetAsync).RequireAuthorization(StaffPolicies.Editor);

    private static async Task<IResult> GetAsync(string name, ArticleStore store, HttpContext context)
    {
        var path = "media/" + name;
        var file = await store.Files.AsNoTracking().FirstOrDefaultAsync(file => file.Path == path, context.RequestAborted);
        return file is null ? Results.NotFound() : MediaAnswer.Answer(file, store, context);
    }
}
