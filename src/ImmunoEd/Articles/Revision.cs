using System.Security.Cryptography;
using System.Text;

namespace ImmunoEd.Articles;

public enum Origin
{
    Import,
    Staff,
}

/// <summary>A text as it was written, front matter and body in one, and never changed afterwards.</summary>
public sealed class Revision
{
    public int Id { get; init; }
    public int ArticleId { get; init; }
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required string Source { get; init; }
    /// <summary>SHA-256 of <see cref="Source"/> in UTF-8, lower-case hexadecimal: what a sign-off is bound to.</summary>
    public required string Hash { get; init; }
    public required Origin Origin { get; init; }
    public required string By { get; init; }
    /// <summary>Null for what no member of staff wrote.</summary>
    public string? AccountId { get; init; }
    public required DateTime At { get; init; }

    public static string HashOf(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
}
