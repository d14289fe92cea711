using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Account;

public sealed class PasskeysModel(Passkeys passkeys, PasskeyAddress address, SecondFactors factors, Confirmation confirmation) : SensitivePage(confirmation)
{
    private const string Address = "/admin/account/passkeys";

    public override string Title => "Passkeys";

    public bool Work => passkeys.WorkAt(Request);

    public string Host => address.Host;

    public IReadOnlyList<PasskeyRow> Rows { get; private set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await passkeys.MakeCreationOptionsAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostAddAsync(string? credential)
    {
        if (await passkeys.AddAsync(HttpContext, Name ?? "", credential ?? "") is { } problem)
        {
            await LoadAsync();
            return Refuse(problem);
        }

        var state = await factors.StateAsync(Actor.AccountId!, HttpContext.RequestAborted);
        return state.CodesLeft > 0
            ? Done("The passkey is added.", Address)
            : Done("The passkey is added. Now make recovery codes, for the day when it is lost.", "/admin/account/recovery-codes");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id)
    {
        await passkeys.RemoveAsync(Actor, id, HttpContext.RequestAborted);
        return Done("The passkey is removed.", Address);
    }

    private async Task LoadAsync() => Rows = await passkeys.ListAsync(Actor.AccountId!, HttpContext.RequestAborted);
}
