using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ImmunoEd.Tests;

/// <summary>Pages as a reader meets them.</summary>
internal static class Reading
{
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return Parse(await response.Content.ReadAsStringAsync());
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) => Parse(await response.Content.ReadAsStringAsync());

    public static string Text(this IParentNode node, string selector) =>
        string.Join(' ', (node.QuerySelector(selector)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static IReadOnlyList<string> Texts(this IParentNode node, string selector) =>
        [.. node.QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public static IEnumerable<string> Links(this IParentNode node) =>
        node.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!);
}
