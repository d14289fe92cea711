using System.Buffers.Binary;
using AngleSharp.Dom;

namespace ImmunoEd.Tests.Crawling;

/// <summary>How a page looks where somebody shares it, and which address and languages it has.</summary>
public sealed class SharingTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private const int CardBytes = 60 * 1024;

    [Theory]
    [InlineData("/basics/first", "article", "First steps", "All about it.")]
    [InlineData("/basics", "website", "Basics", "What immunotherapy is, how it works, and what it can and cannot do.")]
    public async Task A_shared_page_shows_its_title_summary_and_card(string path, string type, string title, string description)
    {
        var page = await small.Portal.Client().PageAsync(path);

        Assert.Equal(
            (type, title, description, new Uri(small.Portal.Address, path).ToString(), "ImmunoEd"),
            (Property(page, "og:type"), Property(page, "og:title"), Property(page, "og:description"), Property(page, "og:url"), Property(page, "og:site_name")));
        Assert.NotEmpty(Property(page, "og:image:alt")!);
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_card_is_a_small_picture_of_the_size_that_it_says()
    {
        var page = await small.Portal.Client().PageAsync("/");
        using var card = await small.Portal.Client().GetAsync(Property(page, "og:image"));
        var bytes = await card.Content.ReadAsByteArrayAsync();

        Assert.Equal("image/png", card.Content.Headers.ContentType!.MediaType);
        Assert.InRange(bytes.Length, 1, CardBytes);
        Assert.Equal((Property(page, "og:image:width"), Property(page, "og:image:height")), (Number(bytes, 16), Number(bytes, 20)));
        Assert.Equal(("1200", "630"), (Number(bytes, 16), Number(bytes, 20)));
    }

    [Fact]
    public async Task A_page_names_its_languages()
    {
        var page = await small.Portal.Client().PageAsync("/basics/first");
        var address = new Uri(small.Portal.Address, "/basics/first").ToString();

        Assert.Equal(
            [("en", address), ("x-default", address)],
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("/basics/first?utm_source=x&page=1")]
    [InlineData("/basics/first?q=%22%3E%3Cscript%3E")]
    public async Task What_stands_behind_the_question_mark_is_not_part_of_a_pages_address(string path)
    {
        var page = await small.Portal.Client().PageAsync(path);

        Assert.Equal(new Uri(small.Portal.Address, "/basics/first").ToString(), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/search?q=first")]
    [InlineData("/cancer-types/lung-cancer")]
    [InlineData("/nothing")]
    public async Task What_nobody_should_index_has_no_address_to_index(string path)
    {
        var page = await small.Portal.Client().PageAsync(path);

        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], link[hreflang], meta[property='og:url']"));
    }

    private static string? Property(IParentNode page, string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    private static string Number(byte[] png, int at) => $"{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at))}";
}
