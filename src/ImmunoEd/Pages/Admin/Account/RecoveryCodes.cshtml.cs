using ImmunoEd.Staff;

namespace ImmunoEd.Pages.Admin.Account;

public sealed class RecoveryCodesModel(SecondFactors factors, Confirmation confirmation) : SensitivePage(confirmation)
{
    public override string Title => "Recovery codes";

    public int Left { get; private set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task OnGetAsync() => Left = (await factors.StateAsync(Actor.AccountId!, HttpContext.RequestAborted)).CodesLeft;

    public async Task OnPostAsync() => Codes = await factors.MakeCodesAsync(Actor, HttpContext.RequestAborted);
}
