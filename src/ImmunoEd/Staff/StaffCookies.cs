using Microsoft.AspNetCore.Authentication.Cookies;

namespace ImmunoEd.Staff;

/// <summary>
/// Cookies that no other host and no plain connection can set, over HTTPS. On this very machine, where there is no HTTPS,
/// the same cookies under a name without the prefix that browsers tie to it.
/// </summary>
internal sealed class StaffCookies : ICookieManager
{
    public const string Session = "immunoed-staff";

    private readonly ChunkingCookieManager cookies = new();

    public static string NameOf(HttpContext context, string name) => context.Request.IsHttps ? "__Host-" + name : name;

    public static CookieOptions Options(HttpContext context) =>
        new() { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true };

    // For a reader's pages nobody is signed in: they are the same for everybody, and set no cookie.
    public string? GetRequestCookie(HttpContext context, string key) =>
        context.Request.Path.StartsWithSegments(StaffAddresses.Home) ? cookies.GetRequestCookie(context, NameOf(context, key)) : null;

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, NameOf(context, key), options);
}
