using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ImmunoEd.Staff;

/// <summary>A cookie that only this site can write and read, for a while. It holds a few words.</summary>
internal sealed class SealedCookie(IDataProtectionProvider protection, TimeProvider clock, string name, TimeSpan lifetime)
{
    private readonly IDataProtector protector = protection.CreateProtector("ImmunoEd.Staff", name);

    public void Write(HttpContext context, string words)
    {
        var expires = clock.GetUtcNow() + lifetime;
        var options = StaffCookies.Options(context);
        options.MaxAge = lifetime;
        context.Response.Cookies.Append(StaffCookies.NameOf(context, name), protector.Protect($"{expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)} {words}"), options);
    }

    public string? Read(HttpContext context)
    {
        if (context.Request.Cookies[StaffCookies.NameOf(context, name)] is not { Length: > 0 } value)
            return null;
        try
        {
            return protector.Unprotect(value).Split(' ', 2) is [var expires, var words]
                && long.Parse(expires, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? words : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Delete(HttpContext context) => context.Response.Cookies.Delete(StaffCookies.NameOf(context, name), StaffCookies.Options(context));
}
