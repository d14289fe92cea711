using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Account;

public sealed class AccountModel(StaffAccounts accounts, SecondFactors factors, StaffSessions sessions) : AdminPage
{
    private const string Address = "/admin/account";

    public override string Title => "Your account";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Credentials { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public FactorState State { get; private set; } = null!;

    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public int CurrentSession => User.StaffSession();

    public string Shown => string.IsNullOrEmpty(Member.Credentials) ? Member.Name : $"{Member.Name}, {Member.Credentials}";

    public async Task OnGetAsync()
    {
        await LoadAsync();
        (Name, Credentials) = (Member.Name, Member.Credentials);
    }

    public async Task<IActionResult> OnPostProfileAsync()
    {
        var problem = await accounts.DescribeAsync(Actor, Actor.AccountId!, Name ?? "", Credentials ?? "", HttpContext.RequestAborted);
        await LoadAsync();
        return problem is null ? Done("Saved.", Address) : Refuse(problem);
    }

    public async Task<IActionResult> OnPostEndSessionAsync(int id)
    {
        await sessions.EndAsync(Actor, id, StaffActs.SessionEnded, HttpContext.RequestAborted);
        return Done("That browser is signed out.", Address);
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await sessions.EndOthersAsync(Actor, CurrentSession, HttpContext.RequestAborted);
        return Done("All other browsers are signed out.", Address);
    }

    private async Task LoadAsync()
    {
        Member = (await accounts.FindAsync(Actor.AccountId!, HttpContext.RequestAborted))!;
        State = await factors.StateAsync(Member.Id, HttpContext.RequestAborted);
        Sessions = await sessions.ListAsync(Member.Id, HttpContext.RequestAborted);
    }
}
