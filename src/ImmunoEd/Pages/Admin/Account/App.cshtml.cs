using ImmunoEd.Hosting;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Pages.Admin.Account;

public sealed class AppModel(AppSetup setup, StaffAccounts accounts, SecondFactors factors, IOptions<SiteOptions> site, Confirmation confirmation) : SensitivePage(confirmation)
{
    public override string Title => "Authenticator app";

    public bool HasApp { get; private set; }

    /// <summary>The key travels with the form until a code proves that the app has it; only this site can read it.</summary>
    [BindProperty]
    public string? SealedKey { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public string KeyInGroups { get; private set; } = "";

    public string AppLink { get; private set; } = "";

    public QrCode Qr { get; private set; } = null!;

    public Task OnGetAsync() => LoadAsync(AppSetup.CreateKey());

    public async Task<IActionResult> OnPostAddAsync()
    {
        var key = setup.Open(SealedKey, Actor.AccountId!);
        var problem = key is null ? new StaffProblem("", "This page was open for too long. Scan the new code.") : await factors.AddAppAsync(Actor, key, Code ?? "", HttpContext.RequestAborted);
        if (problem is not null)
        {
            await LoadAsync(key ?? AppSetup.CreateKey());
            return Refuse(problem);
        }

        var state = await factors.StateAsync(Actor.AccountId!, HttpContext.RequestAborted);
        return state.CodesLeft > 0
            ? Done("The app is in use from your next sign-in.", "/admin/account")
            : Done("The app is in use. Now make recovery codes, for the day when your phone is lost.", "/admin/account/recovery-codes");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await factors.RemoveAppAsync(Actor, HttpContext.RequestAborted);
        return Done("The app is removed.", "/admin/account");
    }

    private async Task LoadAsync(string key)
    {
        var member = (await accounts.FindAsync(Actor.AccountId!, HttpContext.RequestAborted))!;
        HasApp = member.AppKey is not null;
        SealedKey = setup.Seal(key, member.Id);
        ModelState.Remove(nameof(SealedKey));
        AppLink = AppSetup.LinkOf(key, member.Email!, site.Value.Name);
        Qr = QrCode.Encode(AppLink);
        KeyInGroups = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
    }
}
