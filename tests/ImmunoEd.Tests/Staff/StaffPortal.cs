using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Staff;

/// <summary>Accounts, and browsers that are signed in to them.</summary>
internal static class StaffPortal
{
    public const string Password = "quiet river umbrella 47";

    // Weak: a portal that is over is forgotten.
    private static readonly ConditionalWeakTable<Portal, ConcurrentDictionary<StaffRole, Task<StaffMember>>> Accounts = [];

    /// <summary>A browser on which somebody of this role is signed in. All of one role and portal share an account.</summary>
    public static async Task<StaffBrowser> SignedInAsync(this Portal portal, StaffRole role)
    {
        var member = await Accounts.GetOrCreateValue(portal).GetOrAdd(role, _ => portal.AddStaffAsync($"{role}@care.example".ToLowerInvariant(), role, $"{role} Someone"));
        return await portal.SignedInAsync(member.Email!);
    }

    public static async Task<StaffBrowser> SignedInAsync(this Portal portal, string email, string password = Password)
    {
        var browser = portal.Browser();
        using var answer = await browser.SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    public static async Task<StaffMember> AddStaffAsync(this Portal portal, string email, StaffRole role = StaffRole.Editor, string name = "Ann Editor", string credentials = "")
    {
        StaffMember? made = null;
        await portal.WithServicesAsync(async services =>
        {
            (made, var problem) = await services.GetRequiredService<StaffAccounts>().AddAsync(Actor.Console, new NewAccount(email, name, credentials, role, Password), CancellationToken.None);
            Assert.Null(problem);
        });
        return made!;
    }

    /// <summary>A browser on which nobody is signed in. It keeps cookies and shows redirects.</summary>
    public static StaffBrowser Browser(this Portal portal) => new(portal.Address);

    /// <summary>A browser on the one host for which passkeys are made.</summary>
    public static StaffBrowser LocalBrowser(this Portal portal, CookieContainer? cookies = null) => new(new UriBuilder(portal.Address) { Host = "localhost" }.Uri, cookies);

    public static Task StaffAsync(this Portal portal, Func<StaffStore, Task> work) => portal.WithServicesAsync(services => work(services.GetRequiredService<StaffStore>()));
}
