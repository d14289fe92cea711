namespace ImmunoEd.Staff;

public static class StaffAddresses
{
    public const string Home = "/admin";
    public const string SignIn = "/admin/sign-in";
    public const string ReturnUrl = "returnUrl";

    /// <summary>Where to go after signing in: an address below <c>/admin</c> of this very site, or else the first page there.</summary>
    public static string SafeReturn(string? address) => IsOwn(address) ? address! : Home;

    private static bool IsOwn(string? address) =>
        address is not null
        && (address == Home || address.StartsWith(Home + "/", StringComparison.Ordinal) || address.StartsWith(Home + "?", StringComparison.Ordinal))
        && !address.StartsWith(SignIn, StringComparison.Ordinal)
        && !address.Contains('\\', StringComparison.Ordinal) && !address.Contains("//", StringComparison.Ordinal) && !address.Contains("..", StringComparison.Ordinal)
        && !address.Any(char.IsControl);
}
