using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ImmunoEd.Auditing;

/// <summary>One act, chained by hash to the one before it. Added in the transaction of the act itself, never changed.</summary>
public sealed class AuditEntry
{
    /// <summary>Counted without gaps from 1, so that a missing row is seen.</summary>
    public required long Id { get; init; }

    /// <summary>UTC, whole milliseconds: what every database gives back exactly.</summary>
    public required DateTime At { get; init; }

    public string? AccountId { get; init; }

    public required string By { get; init; }

    /// <summary>What was done, such as <c>article.published</c>.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to: an address of the site, an account, a setting.</summary>
    public string? Subject { get; init; }

    public string? Detail { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of all the other columns, lower-case hexadecimal.</summary>
    public required string Hash { get; set; }

    public string ComputeHash()
    {
        object?[] columns = [Id, DateTime.SpecifyKind(At, DateTimeKind.Utc).ToString("O"), AccountId, By, Act, Subject, Detail, PreviousHash];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(columns, JsonSerializerOptions.Default))));
    }
}

/// <summary>The end of the chain, kept apart, so that rows cut off its end are missed.</summary>
public sealed class AuditHead
{
    public const int OnlyId = 1;

    public static string NoHash { get; } = new('0', 64);

    public int Id { get; init; }

    public required long LastId { get; set; }

    public required string LastHash { get; set; }
}
