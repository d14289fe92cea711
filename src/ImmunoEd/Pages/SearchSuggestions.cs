using System.Text.Json.Serialization;
using ImmunoEd.Articles;
using ImmunoEd.Searching;

namespace ImmunoEd.Pages;

/// <summary>What could be meant by the beginning of a search, for the script of the search fields.</summary>
internal static class SearchSuggestions
{
    public static async Task<IResult> GetAsync(string? q, ArticleStore store, SearchVocabularyCache vocabularies, HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (q?.Length > ArticleSearch.MaxQueryCharacters)
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(new { error = $"The query must have at most {ArticleSearch.MaxQueryCharacters} characters." }, statusCode: StatusCodes.Status400BadRequest);
        }

        var vocabulary = await vocabularies.LoadAsync(store, context.RequestAborted);
        context.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Json(vocabulary.Suggestions.Of(ArticleSearch.Clean(q)).Select(suggestion => new Answer(suggestion.Text, suggestion.Address)));
    }

    private sealed record Answer(
        [property: JsonPropertyName("text")] string Text,
        [property: JsonPropertyName("url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url);
}
