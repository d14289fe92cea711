using ImmunoEd.Auditing;

namespace ImmunoEd.Staff;

/// <summary>The names under which acts of this room stand in the audit trail.</summary>
public static class StaffActs
{
    public const string SignedIn = "staff.signed-in";
    public const string SignInFailed = "staff.sign-in-failed";
    public const string SignedOut = "staff.signed-out";
    public const string SessionEnded = "staff.session-ended";
    public const string SessionsEnded = "staff.sessions-ended";
    public const string AccountMade = "staff.account-made";
    public const string AccountChanged = "staff.account-changed";
    public const string AccountDisabled = "staff.account-disabled";
    public const string AccountEnabled = "staff.account-enabled";
    public const string RoleChanged = "staff.role-changed";
    public const string LinkMade = "staff.link-made";
    public const string LinkUsed = "staff.link-used";
    public const string LinkTakenBack = "staff.link-taken-back";
    public const string PasswordChanged = "staff.password-changed";
    public const string FactorAdded = "staff.factor-added";
    public const string FactorRemoved = "staff.factor-removed";
    public const string RecoveryCodesMade = "staff.recovery-codes-made";
    public const string RecoveryCodeUsed = "staff.recovery-code-used";

    internal static Actor ToActor(this StaffMember member) => new(member.Id, member.Name);
}
