using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class FilmTests
{
    private const string Talk = "![A talk](/media/talk.mp4)";

    [Fact]
    public void A_film_is_written_like_a_picture_and_fetches_nothing_by_itself()
    {
        var video = Page($"Before.\n\n{Talk}\n\nAfter.").QuerySelector("figure > video")!;

        Assert.Equal(("/media/talk.mp4", "none", "A talk", "640", "480"), (video.GetAttribute("src"), video.GetAttribute("preload"), video.GetAttribute("aria-label"), video.GetAttribute("width"), video.GetAttribute("height")));
        Assert.True(video.HasAttribute("controls") && !video.HasAttribute("autoplay") && !video.HasAttribute("poster"));
    }

    [Fact]
    public void What_is_said_stands_below_the_film_and_closed()
    {
        var details = Page(Talk, "## Welcome\n\nCome *in*. See [our page](https://evil.example) and ![a cell](/media/cell.png).\n\n- one\n- two").QuerySelector("figure + details.transcript")!;

        Assert.False(details.HasAttribute("open"));
        Assert.Equal("Read what is said in “A talk”", details.QuerySelector("summary")!.Words());
        Assert.Equal("Welcome Come in. See our page and a cell. one two", string.Join(' ', details.QuerySelectorAll("p, li").Select(part => part.Words())));
        Assert.Empty(details.QuerySelectorAll("a, img, h1, h2, h3, [id]"));
    }

    [Fact]
    public void A_film_that_is_shown_twice_brings_its_words_once() =>
        Assert.Single(Page($"{Talk}\n\n{Talk}", "Words.").QuerySelectorAll("details"));

    [Fact]
    public void A_long_transcript_stands_below_a_short_text() =>
        Assert.Equal(90_000, Page(Talk, new string('a', 90_000)).QuerySelector("details p")!.TextContent.Length);

    [Theory]
    [InlineData("See ![a talk](/media/talk.mp4) here.")]
    [InlineData("# ![a talk](/media/talk.mp4)")]
    [InlineData("[![a talk](/media/talk.mp4)](/basics)")]
    [InlineData("**![a talk](/media/talk.webm)**")]
    [InlineData("text\n![a talk](/media/talk.MP4)")]
    public void A_film_amid_other_words_is_refused(string markdown) =>
        Assert.Contains("line of its own", Rendered.Refusal(markdown).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("- ![a talk](/media/talk.mp4)")]
    [InlineData("> ![a talk](/media/talk.mp4)")]
    [InlineData("::: note\n![a talk](/media/talk.mp4)\n:::")]
    public void A_film_may_stand_in_a_list_a_quote_and_a_card(string markdown) => Assert.Single(Page(markdown, "Words.").QuerySelectorAll("figure > video"));

    [Fact]
    public void Too_many_films_are_refused() =>
        Assert.Contains("at most 10 films", Rendered.Refusal(string.Join("\n\n", Enumerable.Range(0, 11).Select(number => $"![x](/media/{number}.mp4)"))).Message, StringComparison.Ordinal);

    private static AngleSharp.Dom.IElement Page(string markdown, string? transcript = null) => Rendered.Parse(Html(markdown, transcript));

    internal static string Html(string markdown, string? transcript) =>
        CareCards.WithPhoneNumbers(Rendered.Renderer.Render(markdown, _ => new ImageSize(640, 480), films: _ => new Film("/media/talk.vtt", transcript)).Html, Rendered.Numbers);
}
