using Microsoft.AspNetCore.Identity;

namespace ImmunoEd.Staff;

/// <summary>An account. It is disabled, never deleted: the audit trail names it.</summary>
public sealed class StaffMember : IdentityUser
{
    public required string Name { get; set; }

    /// <summary>What readers see behind the name, such as “MD, oncologist”; may be empty.</summary>
    public string Credentials { get; set; } = "";

    public required StaffRole Role { get; set; }

    public bool IsDisabled { get; set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? LastSignInAt { get; set; }

    /// <summary>The key of an authenticator app, Base32; null until a first code proved that the app has it.</summary>
    public string? AppKey { get; set; }

    /// <summary>The last time step for which a code was taken: none is taken twice.</summary>
    public long LastAppStep { get; set; }

    /// <summary>A salt and the hashes of those codes that are left; null where none were ever made.</summary>
    public string? RecoveryCodes { get; set; }
}
