using ImmunoEd.Hosting;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Pages.Admin.Staff;

[Authorize(StaffPolicies.Administrator)]
public sealed class StaffAccountModel(StaffList list, StaffAccounts accounts, StaffLinks links, IOptions<SiteOptions> site) : AdminPage
{
    public override string Title => Row.Name;

    public override string CurrentMenu => "/admin/staff";

    public StaffRow Row { get; private set; } = null!;

    public OneTimeLink? Link { get; private set; }

    /// <summary>What is asked about, before it is done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public StaffRole Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool RemovesSecondFactor { get; set; }

    public Question? Question => Link is null && Problems.Count == 0 ? Question.For(Act, Row, Role, RemovesSecondFactor) : null;

    public Task<IActionResult> OnGetAsync(string id) => WithRowAsync(id, () => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostDisableAsync(string id) =>
        ChangeAsync(id, () => accounts.SetDisabledAsync(Actor, id, isDisabled: true, HttpContext.RequestAborted), () => $"{Row.Name} can no longer sign in.");

    public Task<IActionResult> OnPostEnableAsync(string id) =>
        ChangeAsync(id, () => accounts.SetDisabledAsync(Actor, id, isDisabled: false, HttpContext.RequestAborted), () => $"{Row.Name} can sign in again.");

    public Task<IActionResult> OnPostRoleAsync(string id) => ModelState.IsValid && Enum.IsDefined(Role)
        ? ChangeAsync(id, () => accounts.SetRoleAsync(Actor, id, Role, HttpContext.RequestAborted), () => $"{Row.Name}: {Role}.")
        : Task.FromResult<IActionResult>(BadRequest());

    public Task<IActionResult> OnPostResetAsync(string id) => WithRowAsync(id, async () =>
    {
        if (await accounts.FindAsync(id, HttpContext.RequestAborted) is not { IsDisabled: false } account)
            return Refuse("The account is disabled. Enable it first.");
        var token = await links.MakeResetAsync(Actor, account, RemovesSecondFactor, HttpContext.RequestAborted);
        Link = new OneTimeLink($"The link for {Row.Name}, valid for one hour.", site.Value.Absolute(Request, "/admin/reset?token=" + token));
        return Page();
    });

    private Task<IActionResult> ChangeAsync(string id, Func<Task<StaffProblem?>> change, Func<string> result) => WithRowAsync(
        id,
        async () => await change() is { } problem ? Refuse(problem) : Done(result(), "/admin/staff/" + id));

    private async Task<IActionResult> WithRowAsync(string id, Func<Task<IActionResult>> work)
    {
        if (await list.FindAsync(id, HttpContext.RequestAborted) is not { } row)
            return NotFound();
        Row = row;
        return await work();
    }
}
