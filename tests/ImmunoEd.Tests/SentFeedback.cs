using System.Text;
using ImmunoEd.Counting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests;

/// <summary>What readers send from the end of a page, and what is kept of it.</summary>
internal static class SentFeedback
{
    /// <param name="site">What the browser says of where the form stood; null for a browser that says nothing.</param>
    public static async Task<HttpResponseMessage> SendFeedbackAsync(this Portal portal, Dictionary<string, string> fields, string? site = "same-origin", string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/feedback") { Content = new FormUrlEncodedContent(fields) };
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await portal.Client().SendAsync(request);
    }

    public static Task<HttpResponseMessage> ReportAsync(this Portal portal, string page, string mistake) =>
        portal.SendFeedbackAsync(new() { ["page"] = page, ["mistake"] = mistake });

    /// <summary>What was counted for a page, a number for each day.</summary>
    public static async Task<IReadOnlyList<int>> CountsAsync(this Portal portal, string page, PageCountKind kind)
    {
        await portal.WriteCountsAsync();
        List<int> counts = [];
        await portal.WithServicesAsync(async services => counts = await services.GetRequiredService<CountStore>().PageDays
            .Where(count => count.Path == page && count.Kind == kind).OrderBy(count => count.Day).Select(count => count.Count).ToListAsync());
        return counts;
    }

    public static async Task<IReadOnlyList<ReportedMistake>> MistakesAsync(this Portal portal, string page)
    {
        IReadOnlyList<ReportedMistake> mistakes = [];
        await portal.WithServicesAsync(async services => mistakes = await services.GetRequiredService<CountStore>().Mistakes
            .Where(mistake => mistake.Path == page).OrderBy(mistake => mistake.Id).ToListAsync());
        return mistakes;
    }

    /// <summary>Every byte of every file, free pages of the database among them.</summary>
    public static string DataFolder(this Portal portal) => string.Concat(
        Directory.EnumerateFiles(portal.DataDirectory, "*", SearchOption.AllDirectories).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
}
