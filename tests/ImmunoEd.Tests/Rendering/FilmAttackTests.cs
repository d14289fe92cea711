using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

/// <summary>The attack documents where a film takes words: its name, its caption, its transcript.</summary>
public sealed class FilmAttackTests
{
    private static readonly string[] Forms = ["![@](/media/a.mp4)", "![x](/media/a.mp4 '@')", "![x](/media/a.webm@)", "![x][r]\n\n[r]: /media/a.mp4 '@'", "- ![@](/media/a.mp4)", "::: note\n![@](/media/a.mp4 \"@\")\n:::"];

    public static IReadOnlyList<string> Pages { get; } =
    [
        .. AttackDocuments.All.Select(attack => HtmlOf("![A talk](/media/talk.mp4)", attack)).OfType<string>(),
        .. AttackDocuments.All.Where(attack => !attack.Contains('\n', StringComparison.Ordinal)).SelectMany(attack => Forms.Select(form => HtmlOf(form.Replace("@", attack, StringComparison.Ordinal), attack))).OfType<string>(),
    ];

    [Fact]
    public void Attacks_around_films_become_nothing_but_allowed_html() =>
        Assert.Empty(Pages.SelectMany(html => SafeHtml.Findings(Rendered.Parse(html)).Select(finding => $"{html} => {finding}")));

    [Fact]
    public void Most_of_them_are_rendered_and_show_a_film() =>
        Assert.InRange(Pages.Count(html => html.Contains("<video", StringComparison.Ordinal)), 1_000, int.MaxValue);

    [Fact]
    public void No_id_is_given_twice_by_a_transcript() => Assert.All(Pages, html =>
    {
        var ids = Rendered.Parse(html).QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    });

    [Theory]
    [InlineData("/media/../admin.vtt")]
    [InlineData("https://evil.example/a.vtt")]
    [InlineData("/media/a.vtt\" onerror=\"x")]
    public void Captions_from_elsewhere_are_left_out(string captions) =>
        Assert.Null(Rendered.Parse(Rendered.Renderer.Render("![x](/media/a.mp4)", films: _ => new Film(captions, null)).Html).QuerySelector("track"));

    private static string? HtmlOf(string markdown, string transcript)
    {
        try
        {
            return FilmTests.Html(markdown, transcript);
        }
        catch (MarkdownException)
        {
            return null;
        }
    }
}
