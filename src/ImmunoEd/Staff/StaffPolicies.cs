using Microsoft.AspNetCore.Authorization;

namespace ImmunoEd.Staff;

/// <summary>The rights that a page can ask for. What asks for none and does not say that it is public needs a signed-in member of staff.</summary>
public static class StaffPolicies
{
    public const string Editor = nameof(StaffRole.Editor);
    public const string Reviewer = nameof(StaffRole.Reviewer);
    public const string Administrator = nameof(StaffRole.Administrator);

    internal static void Configure(AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<StaffRole>())
            options.AddPolicy(role.ToString(), policy => policy.RequireAssertion(context => context.User.IsAtLeast(role)));
        options.DefaultPolicy = options.GetPolicy(Editor)!;
        options.FallbackPolicy = options.DefaultPolicy;
    }
}
