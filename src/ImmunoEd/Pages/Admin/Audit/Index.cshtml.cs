using System.Globalization;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Audit;

[Authorize(StaffPolicies.Administrator)]
public sealed class AuditModel(StaffStore store, StaffList staff, AuditCheck check) : AdminPage
{
    private const int PageLength = 50;
    private const string Address = "/admin/audit";

    public override string Title => "Audit trail";

    public override string CurrentMenu => Address;

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>Where the next page begins; null at the beginning of the trail.</summary>
    public long? Older { get; private set; }

    public (DateTime At, AuditVerification Result)? LastCheck => check.Last;

    public bool IsFiltered => !string.IsNullOrEmpty(By) || !string.IsNullOrEmpty(Act) || !string.IsNullOrEmpty(Subject) || Day is not null;

    public async Task OnGetAsync()
    {
        var entries = await AuditReader.ListAsync(store, new AuditFilter(By, Act, Subject, Day), Before, PageLength, HttpContext.RequestAborted);
        Entries = [.. entries.Take(PageLength)];
        Older = entries.Count > PageLength ? Entries[^1].Id : null;
        People = [.. (await staff.AllAsync(HttpContext.RequestAborted)).Select(row => row.Name).Distinct()];
    }

    public async Task<IActionResult> OnPostCheckAsync()
    {
        await check.RunAsync(store, HttpContext.RequestAborted);
        return LocalRedirect(Address);
    }

    public string PageOf(long? before) => Address + QueryString.Create(new Dictionary<string, string?>
    {
        ["by"] = By,
        ["act"] = Act,
        ["subject"] = Subject,
        ["day"] = Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["before"] = before?.ToString(CultureInfo.InvariantCulture),
    }.Where(part => !string.IsNullOrEmpty(part.Value)));
}
