using System.Security.Claims;
using ImmunoEd.Auditing;

namespace ImmunoEd.Staff;

/// <summary>Who is signed in, as each request finds it in the store.</summary>
/// <param name="SessionId">The row of the session; what the cookie holds is another.</param>
public sealed record SignedInStaff(
    int SessionId, string AccountId, string Name, StaffRole Role, bool HasSecondFactor, DateTime ConfirmedAt);

public static class StaffClaims
{
    internal const string SessionToken = "session";
    private const string SessionId = "session-id";
    private const string SecondFactor = "second-factor";
    private const string Confirmed = "confirmed";

    public static bool IsAtLeast(this ClaimsPrincipal user, StaffRole role) => user.StaffRole() >= role;

    public static StaffRole? StaffRole(this ClaimsPrincipal user) =>
        Enum.TryParse<StaffRole>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public static string AccountId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    public static bool HasSecondFactor(this ClaimsPrincipal user) => user.HasClaim(SecondFactor, bool.TrueString);

    public static Actor ToActor(this ClaimsPrincipal user) => new(user.AccountId(), user.FindFirstValue(ClaimTypes.Name) ?? "");

    public static int StaffSession(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(SessionId), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0;

    internal static DateTime ConfirmedAt(this ClaimsPrincipal user) =>
        DateTime.TryParse(user.FindFirstValue(Confirmed), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind, out var at) ? at : default;

    internal static ClaimsPrincipal ToPrincipal(this SignedInStaff staff, string token) => new(new ClaimsIdentity(
        [
            new(SessionToken, token),
            new(SessionId, staff.SessionId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new(ClaimTypes.NameIdentifier, staff.AccountId),
            new(ClaimTypes.Name, staff.Name),
            new(ClaimTypes.Role, staff.Role.ToString()),
            new(SecondFactor, staff.HasSecondFactor.ToString()),
            new(Confirmed, staff.ConfirmedAt.ToString("O")),
        ],
        StaffSetup.Scheme));
}
