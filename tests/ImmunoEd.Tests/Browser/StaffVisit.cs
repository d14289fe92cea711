using System.Text.Json;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Staff;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

/// <summary>What members of the staff do in a browser.</summary>
internal static class StaffVisit
{
    private const int MostTabs = 200;
    private const string Focused = "document.activeElement.name || document.activeElement.textContent.trim()";
    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// <summary>A window on which somebody of this role is signed in, without the time that typing takes.</summary>
    public static async Task<Visit> SignedInAsync(this BrowserFixture browser, Portal portal, StaffRole role = StaffRole.Editor, int width = 1280, BrowserNewContextOptions? options = null)
    {
        using var staff = await portal.SignedInAsync(role);
        var cookies = staff.Cookies.GetAllCookies().Select(cookie => new { name = cookie.Name, value = cookie.Value, domain = cookie.Domain, path = cookie.Path, expires = -1, httpOnly = cookie.HttpOnly, secure = cookie.Secure, sameSite = "Strict" });
        options ??= new();
        options.StorageState = JsonSerializer.Serialize(new { cookies, origins = Array.Empty<object>() });
        return await Visit.StartAsync(browser, portal, width, options);
    }

    public static async Task SignInAsync(this Visit visit, string email)
    {
        await visit.OpenAsync("/admin/sign-in");
        await visit.Page.FillAsync("#Email", email);
        await visit.Page.FillAsync("#Password", StaffPortal.Password);
        await visit.Page.ClickAsync("main .form button[type=submit]");
        await visit.Page.WaitForURLAsync("**/admin");
    }

    public static Task<string> FocusedAsync(this Visit visit) => visit.AskAsync<string>(Focused);

    /// <summary>Goes on with the tab key to a field by its name, or to a link or button by its words.</summary>
    public static async Task TabToAsync(this Visit visit, string target)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.FocusedAsync() == target)
                return;
        }

        Assert.Fail($"The tab key does not reach {target} on {visit.Page.Url}.");
    }

    /// <summary>What axe finds on a page on a phone in light and on a desk in dark, and whether it scrolls sideways.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(this Visit visit, string? path)
    {
        if (path is not null)
            await visit.OpenAsync(path);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await visit.Page.SetViewportSizeAsync(320, 700);
        List<string> found = [.. await visit.AxeAsync(), .. await SidewaysAsync(visit)];
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await visit.Page.SetViewportSizeAsync(1280, 900);
        return [.. found, .. await visit.AxeAsync(contrastAlone: true), .. await SidewaysAsync(visit)];
    }

    private static async Task<string[]> SidewaysAsync(Visit visit) =>
        await visit.AskAsync<int>(Overflow) is > 0 and var overflow ? [$"{visit.Page.Url} scrolls sideways by {overflow}"] : [];
}
