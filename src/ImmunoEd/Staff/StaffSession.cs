namespace ImmunoEd.Staff;

/// <summary>One sign-in on one browser.</summary>
public sealed class StaffSession
{
    public static TimeSpan Idle { get; } = TimeSpan.FromMinutes(30);

    public static TimeSpan Absolute { get; } = TimeSpan.FromHours(12);

    /// <summary>How exactly <see cref="LastSeenAt"/> is kept.</summary>
    public static TimeSpan SeenEvery { get; } = TimeSpan.FromMinutes(5);

    public int Id { get; init; }

    /// <summary>SHA-256 of the 128 random bits in the cookie, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required string AccountId { get; init; }

    public required DateTime BegunAt { get; init; }

    public required DateTime LastSeenAt { get; init; }

    /// <summary>When whoever holds the browser last proved to be the account's owner.</summary>
    public required DateTime ConfirmedAt { get; init; }

    /// <summary>In words, such as “Firefox on Windows”.</summary>
    public required string Browser { get; init; }

    public DateTime? EndedAt { get; init; }
}
