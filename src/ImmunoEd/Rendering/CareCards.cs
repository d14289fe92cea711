using System.Net;
using System.Text;

namespace ImmunoEd.Rendering;

/// <summary>
/// The boxes that say when to call whom. Pages are rendered once, but the numbers are the clinic's settings at the time of reading:
/// the HTML carries marks in their place. A mark begins with a raw angle bracket, which no author's text can put into the HTML.
/// </summary>
public static class CareCards
{
    public const string EmergencyNumber = "<!--emergency-number-->";
    public const string EmergencyAddress = "<!--emergency-address-->";
    public const string CrisisNumber = "<!--crisis-number-->";
    public const string CrisisAddress = "<!--crisis-address-->";
    public const string CareTeamCall = "<!--care-team-call-->";

    private const string MarkStart = "<!--";
    private const string MarkEnd = "-->";

    private static readonly CareCardKind[] Kinds =
    [
        new("emergency", "section", "care care-emergency", "Emergency", $"call {EmergencyNumber} now",
            $"<p class=\"care-line\"><a class=\"care-call\" href=\"{EmergencyAddress}\">Call {EmergencyNumber}</a> Say “I have had cancer immunotherapy.” Show your alert card if you have one.</p>"),
        new("same-day", "section", "care care-same-day", "Same day", "call your care team now, day or night",
            $"<p class=\"care-line\">{CareTeamCall} No answer? Go to an emergency room.</p>"),
        new("next-visit", "section", "care care-next-visit", "Next visit", "tell your care team",
            "<p class=\"care-line\">Call sooner if it gets worse or worries you.</p>"),
        new("note", "aside", "note", "", "Good to know", ""),
        new("questions", "section", "questions", "", "Questions to ask your care team", "")
    ];

    internal static string Names { get; } = string.Join(", ", Kinds.Select(kind => kind.Name));

    /// <summary>A link to <c>tel:emergency</c> or <c>tel:crisis</c> in the text stands for the clinic's own number.</summary>
    internal static (string Address, string Number)? NumberNamed(string address) => address switch
    {
        "tel:emergency" => (EmergencyAddress, EmergencyNumber),
        "tel:crisis" => (CrisisAddress, CrisisNumber),
        _ => null
    };

    internal static CareCardKind? KindOf(string? name) => Array.Find(Kinds, kind => kind.Name == name);

    /// <summary>The HTML of <see cref="RenderedText"/> with the numbers in their places.</summary>
    public static string WithPhoneNumbers(string html, PhoneNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(numbers);
        var mark = html.IndexOf(MarkStart, StringComparison.Ordinal);
        if (mark < 0)
            return html;
        var result = new StringBuilder(html.Length + 1024);
        var done = 0;
        for (; mark >= 0; mark = html.IndexOf(MarkStart, done, StringComparison.Ordinal))
        {
            var end = html.IndexOf(MarkEnd, mark, StringComparison.Ordinal);
            if (end < 0)
                break;
            result.Append(html, done, mark - done);
            done = end + MarkEnd.Length;
            result.Append(Filled(html[mark..done], numbers));
        }
        return result.Append(html, done, html.Length - done).ToString();
    }

    private static string Filled(string mark, PhoneNumbers numbers) => mark switch
    {
        EmergencyNumber => WebUtility.HtmlEncode(numbers.Emergency),
        EmergencyAddress => PhoneNumbers.Address(numbers.Emergency),
        CrisisNumber => WebUtility.HtmlEncode(numbers.Crisis),
        CrisisAddress => PhoneNumbers.Address(numbers.Crisis),
        CareTeamCall => CareTeam(numbers.Clinic?.Trim() ?? "", numbers.AfterHours?.Trim() ?? ""),
        _ => mark
    };

    private static string CareTeam(string clinic, string afterHours) => (clinic, afterHours) switch
    {
        ("", "") => "Call your care team’s 24-hour number.",
        (_, "") => $"Call your clinic: {Link(clinic)}.",
        ("", _) => $"Nights and weekends: {Link(afterHours)}.",
        _ => $"Call your clinic: {Link(clinic)}. Nights and weekends: {Link(afterHours)}."
    };

    private static string Link(string number) =>
        $"<a class=\"care-call\" href=\"{PhoneNumbers.Address(number)}\">{WebUtility.HtmlEncode(number)}</a>";
}
