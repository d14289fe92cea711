using ImmunoEd.Staff;

namespace ImmunoEd.Pages.Admin;

public sealed class IndexModel(Dashboard dashboard) : AdminPage
{
    public override string Title => $"Hello, {Actor.Name}";

    public override string CurrentMenu => "/admin";

    public IReadOnlyList<DashboardPanel> Panels { get; private set; } = [];

    public async Task OnGetAsync() =>
        Panels = await dashboard.PanelsAsync(Actor, User.StaffRole()!.Value, HttpContext.RequestAborted);
}
