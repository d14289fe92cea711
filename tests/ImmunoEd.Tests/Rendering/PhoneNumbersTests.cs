using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class PhoneNumbersTests
{
    [Theory]
    [InlineData("911", "tel:911")]
    [InlineData("+1 (555) 010-1234", "tel:+15550101234")]
    [InlineData("555.010.1234 ext. 56", "tel:5550101234")]
    [InlineData("555-010-1234 x56", "tel:5550101234")]
    [InlineData("1-800-4-CANCER", "tel:18004226237")]
    public void Address_has_digits_and_a_leading_plus(string number, string address) => Assert.Equal(address, PhoneNumbers.Address(number));

    [Fact]
    public void Numbers_are_filled_in_when_the_page_is_read()
    {
        var html = Rendered.Text("::: emergency\n:::").Html;
        Assert.Contains("href=\"tel:112\">Call 112</a>", CareCards.WithPhoneNumbers(html, new("112", "988", null, null)), StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", CareCards.WithPhoneNumbers(html, Rendered.Numbers), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_text_and_never_markup()
    {
        var page = Rendered.Page("::: same-day\n:::\n\n::: emergency\n:::", new("\"><script>", "988", "<b>1</b>", "\" onclick=\"x"));
        Assert.Empty(page.QuerySelectorAll("script,b,[onclick]"));
    }

    [Theory]
    [InlineData("<!--emergency-number-->")]
    [InlineData("&lt;!--emergency-number--&gt;")]
    [InlineData("`<!--emergency-number-->`")]
    [InlineData("[a](<!--emergency-address-->)")]
    [InlineData("![<!--crisis-number-->](/media/a.png \"<!--care-team-call-->\")")]
    [InlineData("# <!--emergency-number-->")]
    [InlineData("::: note <!--emergency-number-->\n:::")]
    public void Author_cannot_write_a_mark_for_a_number(string markdown)
    {
        var html = Rendered.Text(markdown).Html;
        Assert.Same(html, CareCards.WithPhoneNumbers(html, Rendered.Numbers));
    }

    [Fact]
    public void Link_to_the_crisis_line_shows_and_dials_the_number_of_the_site()
    {
        var link = Rendered.Page("[Call or text](tel:crisis) at any hour.", new("911", "116 123", null, null)).QuerySelector("a.care-call")!;
        Assert.Equal("Call or text 116 123", link.TextContent);
        Assert.Equal("tel:116123", link.GetAttribute("href"));
    }

    [Fact]
    public void Stray_comment_in_the_html_stays_as_it_is() =>
        Assert.Equal("<p>a <!--b--> c <!-- d</p>", CareCards.WithPhoneNumbers("<p>a <!--b--> c <!-- d</p>", Rendered.Numbers));
}
