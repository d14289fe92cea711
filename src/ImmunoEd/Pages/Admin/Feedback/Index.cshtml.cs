using System.Globalization;
using ImmunoEd.Counting;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Feedback;

public sealed record MistakeRow(int Id, string Sentence, string Path, DateOnly Day, NamedPage Page);

/// <summary>All mistakes that readers reported: those that wait, and those that staff dealt with in the last days.</summary>
public sealed class IndexModel(MistakeReports mistakes, PageNames names) : AdminPage
{
    private const int PageLength = 50;
    private const string Address = "/admin/feedback";

    public override string Title => "Reported mistakes";

    public override string CurrentMenu => Address;

    /// <summary>A part of the address of the pages.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    /// <summary>Where the page of the list before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public IReadOnlyList<MistakeRow> Rows { get; private set; } = [];

    public int? Next { get; private set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(At) || IsDone;

    public async Task OnGetAsync()
    {
        var found = await mistakes.ListAsync(IsDone, At?.Trim() ?? "", Before, PageLength + 1, HttpContext.RequestAborted);
        var name = await names.OfAsync(found.Select(mistake => mistake.Path), User.StaffRole()!.Value, HttpContext.RequestAborted);
        Rows = [.. found.Take(PageLength).Select(mistake => new MistakeRow(mistake.Id, mistake.Sentence, mistake.Path, mistake.Day, name(mistake.Path)))];
        Next = found.Count > PageLength ? Rows[^1].Id : null;
    }

    public string PageOf(int before) => Address + QueryString.Create(new Dictionary<string, string?>
    {
        ["at"] = At,
        ["done"] = IsDone ? "true" : null,
        ["before"] = before.ToString(CultureInfo.InvariantCulture),
    }.Where(part => !string.IsNullOrEmpty(part.Value)));

    /// <param name="home">Whether the button stood on the first page of the staff.</param>
    public async Task<IActionResult> OnPostDoneAsync(int id, bool home) => Done(
        await mistakes.FinishAsync(id, Actor, HttpContext.RequestAborted)
            ? "The report is done. For 30 days you find it among those that are done, and can put it back."
            : "Somebody else has dealt with this report already.",
        home ? "/admin" : Address);

    public async Task<IActionResult> OnPostPutBackAsync(int id) => Done(
        await mistakes.PutBackAsync(id, Actor, HttpContext.RequestAborted) ? "The report is back among those that wait." : "This report is not here any more.", Address);
}
