using System.Globalization;
using ImmunoEd.Counting;
using ImmunoEd.Staff;

namespace ImmunoEd.Pages.Admin.Feedback;

/// <summary>What readers read and say, for the first page of the staff.</summary>
public sealed class FeedbackPanels(PageFigures figures, MistakeReports mistakes, PageNames names)
{
    private const int Most = 8;
    private const int Days = 30;
    private const int MostCharacters = 160;

    public async Task<IReadOnlyList<DashboardPanel>> OfAsync(StaffRole role, CancellationToken cancellationToken)
    {
        var reported = await mistakes.ListAsync(isDone: false, page: "", before: null, Most, cancellationToken);
        var read = await figures.MostReadAsync(Days, Most, cancellationToken);
        var answered = await figures.LeastHelpfulAsync(Days, Most, cancellationToken);
        var name = await names.OfAsync([.. reported.Select(row => row.Path), .. read.Select(row => row.Path), .. answered.Select(row => row.Path)], role, cancellationToken);
        return
        [
            new("mistakes", "Reported mistakes", "No reader has reported a mistake.",
                [.. reported.Select(row => LineOf(row, name(row.Path)))], await mistakes.CountOpenAsync(cancellationToken), "/admin/feedback"),
            new("not-helpful", $"Not helpful ({Days} days)", "No page was called not helpful.",
                [.. answered.Select(row => new DashboardLine(name(row.Path).Title, name(row.Path).MendAddress, Invariant($"{row.NotHelpful:N0} said no, {row.Helpful:N0} said yes")))], answered.Count, null),
            new("most-read", $"Most read ({Days} days)", "No page has been read yet.",
                [.. read.Select(row => new DashboardLine(name(row.Path).Title, row.Path, Invariant($"{row.Views:N0} {(row.Views == 1 ? "view" : "views")}")))], read.Count, null)
            {
                Remark = "Each time a page is opened is a view. Search engines and other robots are counted like people.",
            },
        ];
    }

    private static DashboardLine LineOf(ReportedMistake mistake, NamedPage page) =>
        new(Shortened(mistake.Sentence), page.MendAddress, $"{page.Title}, {Dates.Readable(mistake.Day)}") { ReportId = mistake.Id };

    private static string Shortened(string sentence) =>
        sentence.Length <= MostCharacters ? sentence : sentence[..(char.IsHighSurrogate(sentence[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)] + "…";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
