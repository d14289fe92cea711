using System.Xml.Linq;

namespace ImmunoEd.Tests.Crawling;

/// <summary>The day of the last change is the same for people and for every kind of crawler.</summary>
public sealed class ChangeDateTests : IDisposable
{
    private const string Address = "/basics/first";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    // The pages are dated by the start, which is the first request.
    public ChangeDateTests() => _ = Portal.Address;

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_page_that_nobody_signed_changed_when_its_words_did()
    {
        await AssertChangedAsync("2026-11-22");
        Assert.Equal((null, null), await ReviewAsync());
    }

    [Fact]
    public async Task A_sign_off_is_a_change_and_its_end_is_none()
    {
        Portal.Clock.Now = new DateTimeOffset(2026, 11, 25, 23, 30, 0, TimeSpan.Zero);
        await Portal.EditAsync(editor => editor.SignOffAsync("basics/first", "Dr. Ada Smith, MD"));

        await AssertChangedAsync("2026-11-25");
        Assert.Equal(("2026-11-25", "Dr. Ada Smith, MD"), await ReviewAsync());
        Assert.Equal("2026-11-25", (await Portal.Client().PageAsync(Address)).QuerySelector(".review time")!.GetAttribute("datetime"));

        Portal.Clock.Now = Portal.Clock.Now.AddYears(2);

        await AssertChangedAsync("2026-11-25");
        Assert.Equal((null, null), await ReviewAsync());
    }

    [Fact]
    public async Task New_words_are_a_change_and_take_the_reviewer_away()
    {
        await Portal.EditAsync(editor => editor.SignOffAsync("basics/first", "Dr. Ada Smith, MD"));
        Portal.Clock.Now = Portal.Clock.Now.AddDays(10);
        await Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/first", SmallContent.Page("First steps", body: "Other words."));
            await editor.PublishAsync("basics/first", "Says more");
        });

        await AssertChangedAsync("2026-12-02");
        Assert.Equal((null, null), await ReviewAsync());
        Assert.Equal("What changed: Says more\nNo clinician has signed off this page yet.", (await EntryAsync()).Element(Atom + "content")!.Value);
    }

    [Fact]
    public async Task A_page_that_links_to_a_changed_page_did_not_change()
    {
        Portal.Clock.Now = Portal.Clock.Now.AddDays(10);
        await Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/second", SmallContent.Page("Other steps", "cancerTypes: [melanoma]\ntopics: [overview]"));
            await editor.PublishAsync("basics/second");
        });

        await AssertChangedAsync("2026-11-22");
    }

    [Fact]
    public async Task The_feed_begins_with_what_changed_last_and_names_who_signed()
    {
        Portal.Clock.Now = Portal.Clock.Now.AddDays(1);
        await Portal.EditAsync(editor => editor.SignOffAsync("basics/first", "Dr. Ada Smith, MD"));
        var feed = XDocument.Parse(await Portal.Client().GetStringAsync("/feed.xml"));

        Assert.EndsWith(Address, feed.Descendants(Atom + "entry").First().Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal("2026-11-23T12:00:00Z", feed.Root!.Element(Atom + "updated")!.Value);
        Assert.Equal("Signed off by Dr. Ada Smith, MD on 2026-11-23; next review 2027-11-23.", (await EntryAsync()).Element(Atom + "content")!.Value);
    }

    private async Task AssertChangedAsync(string day)
    {
        var sitemap = XDocument.Parse(await Portal.Client().GetStringAsync("/sitemap.xml"));
        var url = sitemap.Root!.Elements().Single(element => element.Value.Contains(Address, StringComparison.Ordinal));
        var article = (await Portal.Client().PageAsync(Address)).Thing("MedicalWebPage");

        Assert.Equal(day, url.Elements().Single(element => element.Name.LocalName == "lastmod").Value);
        Assert.Equal(("2026-11-22", day), (article.At("datePublished"), article.At("dateModified")));
        Assert.StartsWith(day, (await EntryAsync()).Element(Atom + "updated")!.Value, StringComparison.Ordinal);
        Assert.Contains($"words or review last changed {day}.", await Portal.Client().GetStringAsync(Address + ".md"), StringComparison.Ordinal);
    }

    private async Task<(string? Day, string? By)> ReviewAsync()
    {
        var article = (await Portal.Client().PageAsync(Address)).Thing("MedicalWebPage");
        return (article.At("lastReviewed"), article.At("reviewedBy.name"));
    }

    private async Task<XElement> EntryAsync() => XDocument.Parse(await Portal.Client().GetStringAsync("/feed.xml")).Descendants(Atom + "entry")
        .Single(entry => entry.Element(Atom + "id")!.Value.EndsWith(Address, StringComparison.Ordinal));
}
