using Microsoft.AspNetCore.Identity;

namespace ImmunoEd.Staff;

/// <summary>A hash that no password fits, so that an unknown name costs the same work as a known one.</summary>
public sealed class DummyPassword(IServiceScopeFactory scopes)
{
    private readonly Lazy<string> hash = new(() =>
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IPasswordHasher<StaffMember>>().HashPassword(Nobody, Token.Create());
    });

    internal static StaffMember Nobody { get; } = new() { Name = "", Role = StaffRole.Editor, CreatedAt = default };

    internal string Hash => hash.Value;
}
