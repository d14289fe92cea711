using System.Globalization;
using ImmunoEd.Articles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Media;

public sealed class IndexModel(ArticleStore store) : AdminPage
{
    private const int PageSize = 24;
    private const string TicksThenPath = "-";

    public override string Title => "Media";

    public override string CurrentMenu => "/admin/media";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>The time, in ticks, and the name of the last file of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<MediaRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Kind);

    public async Task OnGetAsync()
    {
        var files = store.Files.AsNoTracking().Where(file => file.Path.StartsWith("media/")).OfKind(Kind);
        if (!string.IsNullOrWhiteSpace(Q))
            files = Matching(files, Pattern(Q));
        if (ReadAfter() is var (time, path))
            files = files.Where(file => file.AddedAt < time || (file.AddedAt == time && string.Compare(file.Path, path) > 0));
        var found = await files.OrderByDescending(file => file.AddedAt).ThenBy(file => file.Path).Take(PageSize + 1).ToRows().ToListAsync(HttpContext.RequestAborted);
        Rows = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{Rows[^1].AddedAt.Ticks}{TicksThenPath}{Rows[^1].Name}") : null;
    }

    private static IQueryable<ContentFile> Matching(IQueryable<ContentFile> files, string pattern) => files.Where(file =>
        EF.Functions.Like(file.Path.Substring(6), pattern, "\\") || EF.Functions.Like(file.OriginalName!, pattern, "\\")
        || EF.Functions.Like(file.Alternative!, pattern, "\\") || EF.Functions.Like(file.Title!, pattern, "\\"));

    private (DateTime Time, string Path)? ReadAfter() =>
        After?.Split(TicksThenPath, 2) is [var ticks, var name] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= DateTime.MaxValue.Ticks
            ? (new DateTime(number, DateTimeKind.Utc), "media/" + name)
            : null;

    private static string Pattern(string words) =>
        $"%{words.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
