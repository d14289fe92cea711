namespace ImmunoEd.Staff;

/// <summary>Before somebody changes how they sign in, they prove anew that it is they who sit there.</summary>
public sealed class Confirmation(StaffSessions sessions, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public bool IsFresh(HttpContext context) => (clock.GetUtcNow().UtcDateTime - context.User.ConfirmedAt()).Duration() < Lasts;

    public Task RenewAsync(HttpContext context) => sessions.ConfirmAsync(context.User.StaffSession(), context.RequestAborted);
}
