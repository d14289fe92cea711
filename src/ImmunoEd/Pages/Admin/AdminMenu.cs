using System.Security.Claims;
using ImmunoEd.Staff;

namespace ImmunoEd.Pages.Admin;

public sealed record AdminMenuEntry(string Address, string Name, StaffRole Role, string Purpose);

/// <summary>The menu of the staff: to each what they may use, of what is there.</summary>
public sealed class AdminMenu(EndpointDataSource endpoints)
{
    private static readonly AdminMenuEntry[] All =
    [
        new("/admin/articles", "Articles", StaffRole.Editor, "Write, change and submit what patients read."),
        new("/admin/media", "Media", StaffRole.Editor, "Pictures, and how they are described."),
        new("/admin/reviews", "Reviews", StaffRole.Editor, "What waits for a sign-off, and what is due again."),
        new("/admin/feedback", "Feedback", StaffRole.Editor, "Mistakes that readers reported."),
        new("/admin/vocabulary", "Vocabulary", StaffRole.Administrator, "Cancer types, treatments, topics and terms."),
        new("/admin/staff", "Staff", StaffRole.Administrator, "Accounts, roles and invitations."),
        new("/admin/audit", "Audit trail", StaffRole.Administrator, "Who did what, and when."),
        new("/admin/settings", "Settings", StaffRole.Administrator, "Phone numbers and other words of the clinic."),
        new("/admin/export", "Export", StaffRole.Administrator, "Take everything with you."),
    ];

    private readonly Lazy<AdminMenuEntry[]> present = new(() =>
    {
        var patterns = endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).ToHashSet();
        return [.. All.Where(entry => patterns.Contains(entry.Address))];
    });

    public IEnumerable<AdminMenuEntry> For(ClaimsPrincipal user) => present.Value.Where(entry => user.IsAtLeast(entry.Role));
}
