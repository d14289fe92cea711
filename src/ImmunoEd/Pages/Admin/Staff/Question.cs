using ImmunoEd.Staff;

namespace ImmunoEd.Pages.Admin.Staff;

/// <summary>What an administrator is asked before an account changes.</summary>
public sealed record Question(string Heading, string Consequence, string Button, bool IsGrave = false)
{
    public static Question? For(string? act, StaffRow row, StaffRole role, bool removesSecondFactor) => act switch
    {
        "Disable" => new($"Disable {row.Name}?", "They are signed out everywhere at once and cannot sign in. What they wrote and signed stays.", "Disable the account", IsGrave: true),
        "Enable" => new($"Enable {row.Name} again?", $"They can sign in as {row.Role} with their old password.", "Enable the account"),
        "Role" => new($"Make {row.Name} {Article(role)} {role}?", $"They are {row.Role} now. The change counts from their next click.", "Change the role", IsGrave: role == StaffRole.Administrator),
        "Reset" => new(
            $"Make a link that sets a new password for {row.Name}?",
            removesSecondFactor ? "It also removes their passkeys, app and recovery codes. Be sure who asks you: call them back." : "They still need their second factor, if they have one.",
            "Make the link",
            IsGrave: removesSecondFactor),
        _ => null,
    };

    private static string Article(StaffRole role) => role == StaffRole.Reviewer ? "a" : "an";
}
