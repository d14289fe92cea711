using ImmunoEd.Staff;

namespace ImmunoEd.Pages.Admin;

internal static class PasswordHint
{
    public static string Text { get; } =
        $"At least {PasswordRules.MinCharacters} characters of any kind, spaces too. Three or four unrelated words work well, and so does whatever your password manager makes up.";
}
