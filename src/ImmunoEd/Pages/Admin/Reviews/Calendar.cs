using System.Globalization;
using System.Text;
using ImmunoEd.Hosting;
using ImmunoEd.Publishing;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Pages.Admin.Reviews;

/// <summary>The dates of reviews as an iCalendar file (RFC 5545): one all-day event a page.</summary>
internal static class Calendar
{
    private const int Most = 5_000;
    private const int LineBytes = 75;

    public static async Task<IResult> GetAsync(HttpContext context, ReviewDates reviews, IOptionsMonitor<SiteOptions> site, TimeProvider clock)
    {
        var dates = await reviews.DueBeforeAsync(DateTime.MaxValue, Most, context.RequestAborted);
        var stamp = clock.GetUtcNow().UtcDateTime;
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", $"PRODID:-//ImmunoEd//Reviews//EN", "CALSCALE:GREGORIAN", $"X-WR-CALNAME:{Escaped(site.CurrentValue.Name)} reviews",
            .. dates.SelectMany(date => EventOf(date, site.CurrentValue, context.Request, stamp)),
            "END:VCALENDAR",
        ];
        return Results.Text(string.Concat(lines.Select(Folded)), "text/calendar; charset=utf-8");
    }

    private static IEnumerable<string> EventOf(ReviewDate date, SiteOptions site, HttpRequest request, DateTime stamp) =>
    [
        "BEGIN:VEVENT",
        $"UID:review-{date.ArticleId}@{(site.BaseUri?.Host ?? request.Host.Host)}",
        $"DTSTAMP:{stamp.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"DTSTART;VALUE=DATE:{date.Due.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
        $"SUMMARY:{Escaped($"Review due: {date.Title}")}",
        $"DESCRIPTION:{Escaped($"Signed off by {date.Reviewer}.")}",
        $"URL:{site.Absolute(request, $"/admin/articles/{date.ArticleId}/sign-off")}",
        "END:VEVENT",
    ];

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // Lines of at most 75 bytes, never cut within a character; the rest goes on after a space.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LineBytes)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }

            folded.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
