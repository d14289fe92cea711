using System.Text.Json.Serialization;
using ImmunoEd.Counting;
using ImmunoEd.Searching;

namespace ImmunoEd.Pages;

/// <summary>The search for programs; the format is part of the contract.</summary>
internal static class SearchJson
{
    private const int DefaultTake = 10;
    private const int MaxTake = 50;

    public static async Task<IResult> GetAsync(string? q, string? take, ArticleSearch search, SearchCounts counts, HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers.CacheControl = "no-store";
        if (q?.Length > ArticleSearch.MaxQueryCharacters)
            return Problem($"The query must have at most {ArticleSearch.MaxQueryCharacters} characters.");
        if (ParseTake(take) is not { } count)
            return Problem($"“take” must be a number from 1 to {MaxTake}.");

        var answer = await search.FindAsync(q ?? "", count, asTyped: false, context.RequestAborted);
        counts.Add(answer.Query, foundNothing: answer.Results.Count == 0, corrected: answer.Corrected is not null);
        return Results.Json(new Answer(answer.Query, answer.Corrected, answer.IsUrgent,
            [.. answer.Results.Select(result => new Result(result.Address, result.Slug, result.Section, result.Title, result.PlainSnippet))]));
    }

    private static int? ParseTake(string? take) => string.IsNullOrEmpty(take) ? DefaultTake
        : int.TryParse(take, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaxTake ? number
        : null;

    private static IResult Problem(string sentence) => Results.Json(new { error = sentence }, statusCode: StatusCodes.Status400BadRequest);

    private sealed record Answer(
        [property: JsonPropertyName("query")] string Query,
        [property: JsonPropertyName("corrected")] string? Corrected,
        [property: JsonPropertyName("urgent")] bool Urgent,
        [property: JsonPropertyName("results")] IReadOnlyList<Result> Results);

    private sealed record Result(
        [property: JsonPropertyName("url")] string Url,
        [property: JsonPropertyName("slug")] string Slug,
        [property: JsonPropertyName("section")] string Section,
        [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("snippet")] string Snippet);
}
