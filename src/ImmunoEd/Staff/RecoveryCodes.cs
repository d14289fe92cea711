using System.Security.Cryptography;
using System.Text;

namespace ImmunoEd.Staff;

/// <summary>Codes on paper for the day when the phone is lost. Each works once; only hashes are stored.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    private const int Letters = 12;
    private const int Group = 4;
    private const int HashBytes = 16;

    // Sixty random bits, unlike a password, need little slowing down.
    private const int Iterations = 20_000;

    public static IReadOnlyList<string> Create() => [.. Enumerable.Range(0, Count).Select(_ =>
    {
        var letters = Base32.Encode(RandomNumberGenerator.GetBytes(8)).ToLowerInvariant()[..Letters];
        return string.Join('-', letters.Chunk(Group).Select(group => new string(group)));
    })];

    /// <summary>A salt, and the hash of each code.</summary>
    public static string Store(IEnumerable<string> codes)
    {
        var salt = RandomNumberGenerator.GetBytes(HashBytes);
        return string.Join(' ', codes.Select(code => Hash(code, salt)).Prepend(Convert.ToHexStringLower(salt)));
    }

    public static int Left(string? stored) => stored is null ? 0 : stored.Split(' ').Length - 1;

    /// <returns>What to store once this code is spent; null where it is none of them.</returns>
    public static string? Spend(string stored, string code)
    {
        var parts = stored.Split(' ');
        var hash = Hash(code, Convert.FromHexString(parts[0]));
        return parts.Skip(1).Contains(hash) ? string.Join(' ', parts.Where(part => part != hash)) : null;
    }

    private static string Hash(string code, byte[] salt) => Convert.ToHexStringLower(
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Plain(code)), salt, Iterations, HashAlgorithmName.SHA512, HashBytes));

    private static string Plain(string code) => new([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
