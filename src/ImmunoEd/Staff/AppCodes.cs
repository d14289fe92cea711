using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ImmunoEd.Staff;

/// <summary>The six digits of an authenticator app: RFC 6238 as every app speaks it, SHA-1 and 30 seconds.</summary>
internal static class AppCodes
{
    public const int Digits = 6;
    private const int KeyBytes = 20;
    private const int StepSeconds = 30;
    private const int Drift = 1;

    public static string CreateKey() => Base32.Encode(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <returns>The time step whose code this is, if it is one near now and later than the last one that was taken.</returns>
    public static long? StepOf(string key, string code, DateTimeOffset now, long lastStep)
    {
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeAt(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                return step;
        }

        return null;
    }

    public static string CodeAt(string key, DateTimeOffset at) => CodeAt(key, at.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>What an app reads from the QR code.</summary>
    public static string AddressOf(string key, string email, string site) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(site)}&digits={Digits}&period={StepSeconds}";

    private static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard says SHA-1, and apps know nothing else.
        var hash = HMACSHA1.HashData(Base32.Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
