namespace ImmunoEd.Staff;

public enum StaffLinkKind
{
    /// <summary>Makes an administrator. Only whoever may run commands on the server gets one.</summary>
    Setup,

    /// <summary>Makes the account that an administrator described.</summary>
    Invite,

    /// <summary>Sets a new password.</summary>
    Reset,
}

/// <summary>A link that works once, for a while. Its token is nowhere but in the link.</summary>
public sealed class StaffLink
{
    public int Id { get; init; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required StaffLinkKind Kind { get; init; }

    /// <summary>Whose password a reset sets.</summary>
    public string? AccountId { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    public StaffRole? Role { get; init; }

    public bool RemovesSecondFactor { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used or taken back.</summary>
    public DateTime? EndedAt { get; set; }
}
