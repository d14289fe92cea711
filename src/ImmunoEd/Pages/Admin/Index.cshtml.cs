namespace ImmunoEd.Pages.Admin;

public sealed class IndexModel : AdminPage
{
    public override string Title => $"Hello, {Actor.Name}";

    public override string CurrentMenu => "/admin";
}
