using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ImmunoEd.Staff;

/// <summary>Random words that open something. Only their hash is stored.</summary>
internal static class Token
{
    private const int Bytes = 32;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
