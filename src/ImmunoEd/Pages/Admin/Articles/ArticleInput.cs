using System.Globalization;
using ImmunoEd.Articles;
using ImmunoEd.Publishing;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>The fields of the editor's form, as a browser sends them. Nothing else of an article can be set by it.</summary>
public sealed class ArticleInput
{
    private const string DateFormat = "yyyy-MM-dd";

    public string? Section { get; set; }

    public string? Slug { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public List<string?> KeyPoints { get; set; } = [];

    public List<string?> NextSteps { get; set; } = [];

    public List<string?> Questions { get; set; } = [];

    public List<string?> CancerTypes { get; set; } = [];

    public List<string?> Treatments { get; set; } = [];

    public List<string?> Topics { get; set; } = [];

    public string? FactsChecked { get; set; }

    public List<SourceInput> Sources { get; set; } = [];

    public string? Body { get; set; }

    public static ArticleInput From(ArticleForm form, string section, string slug) => new()
    {
        Section = section,
        Slug = slug,
        Title = form.Title,
        Summary = form.Summary,
        KeyPoints = [.. form.KeyPoints],
        NextSteps = [.. form.NextSteps],
        Questions = [.. form.Questions],
        CancerTypes = [.. form.CancerTypes],
        Treatments = [.. form.Treatments],
        Topics = [.. form.Topics],
        FactsChecked = Written(form.FactsChecked),
        Sources = [.. form.Sources.Select(source => new SourceInput { Title = source.Title, Publisher = source.Publisher, Url = source.Url, Accessed = Written(source.Accessed) })],
        Body = form.Body,
    };

    public ArticleForm ToForm() => new ArticleForm
    {
        Title = Title ?? "",
        Summary = Summary ?? "",
        KeyPoints = Lines(KeyPoints),
        NextSteps = Lines(NextSteps),
        Questions = Lines(Questions),
        CancerTypes = Lines(CancerTypes),
        Treatments = Lines(Treatments),
        Topics = Lines(Topics),
        FactsChecked = Date(FactsChecked),
        Sources = [.. Sources.Select(source => new SourceRow
        {
            Title = source.Title ?? "",
            Publisher = source.Publisher ?? "",
            Url = source.Url ?? "",
            Accessed = Date(source.Accessed),
        })],
        Body = Body ?? "",
    }.Normalized();

    /// <summary>What was typed as a day and is none: it would be lost without a word.</summary>
    public IEnumerable<string> UnreadableDates() => Sources.Select(source => source.Accessed).Prepend(FactsChecked)
        .Where(date => !string.IsNullOrWhiteSpace(date) && Date(date) is null)
        .Select(date => $"“{date}” is not a day. Write days such as 2026-11-22.");

    private static List<string> Lines(List<string?> lines) => [.. lines.Select(line => line ?? "")];

    private static string Written(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

public sealed class SourceInput
{
    public string? Title { get; set; }

    public string? Publisher { get; set; }

    public string? Url { get; set; }

    public string? Accessed { get; set; }
}
