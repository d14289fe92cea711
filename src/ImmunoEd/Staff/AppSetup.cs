using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ImmunoEd.Staff;

/// <summary>The key of an app that is being set up. It is stored only once the app has shown that it knows it.</summary>
public sealed class AppSetup(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("ImmunoEd.Staff", "app-key");

    public static string CreateKey() => AppCodes.CreateKey();

    public string Seal(string key, string accountId) => protector.Protect($"{accountId} {key}");

    public string? Open(string? sealedKey, string accountId)
    {
        try
        {
            return protector.Unprotect(sealedKey ?? "").Split(' ') is [var owner, var key] && owner == accountId ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static string LinkOf(string key, string email, string site) => AppCodes.AddressOf(key, email, site);
}
