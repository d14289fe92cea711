using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin;

/// <summary>The second step of a sign-in whose password was right.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(StaffDoor door, SecondFactors factors, Passkeys passkeys) : AdminPage
{
    public override string Title => "One more step";

    public bool PasskeysWork => passkeys.WorkAt(Request);

    public FactorState State { get; private set; } = new(HasApp: true, 0, 0);

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public Task<IActionResult> OnGetAsync() => WithMemberAsync(_ => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostAsync() => WithMemberAsync(async member =>
    {
        if (await factors.CheckAsync(HttpContext, member, Code ?? "") is not { } how)
            return Refuse(new StaffProblem("Code", "That did not work. A code works once, for half a minute. After five wrong tries, nothing works for five minutes."));
        await door.LetInAsync(HttpContext, member, how);
        return LocalRedirect(StaffAddresses.SafeReturn(ReturnUrl));
    });

    private async Task<IActionResult> WithMemberAsync(Func<StaffMember, Task<IActionResult>> work)
    {
        if (await door.OnThresholdAsync(HttpContext) is not { } member)
            return Redirect(StaffAddresses.SignIn + QueryString.Create(StaffAddresses.ReturnUrl, StaffAddresses.SafeReturn(ReturnUrl)));
        State = await factors.StateAsync(member.Id, HttpContext.RequestAborted);
        return await work(member);
    }
}
