using System.Net;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Staff;

/// <summary>Who may ask for what: every endpoint of the program has its row, and every row is tried by everybody.</summary>
[Collection(SharedStaff.Name)]
public sealed class EndpointRightsTests(SmallPortal small)
{
    /// <summary>Below <c>/admin</c>: the route pattern, who may, and an address to try where the pattern has parameters.</summary>
    private static readonly AdminRow[] Rows =
    [
        new("admin", StaffRole.Editor),
        new("admin/sign-out", StaffRole.Editor),
        new("admin/sign-in", null),
        new("admin/sign-in/code", null),
        new("admin/set-up", null),
        new("admin/join", null),
        new("admin/reset", null),
        new("admin/error", null),
        new("admin/confirm", StaffRole.Editor),
        new("admin/account", StaffRole.Editor),
        new("admin/account/password", StaffRole.Editor),
        new("admin/account/passkeys", StaffRole.Editor),
        new("admin/account/app", StaffRole.Editor),
        new("admin/account/recovery-codes", StaffRole.Editor),
        new("admin/staff", StaffRole.Administrator),
        new("admin/staff/{id}", StaffRole.Administrator, "/admin/staff/nobody"),
        new("admin/audit", StaffRole.Administrator),
        new("admin/articles", StaffRole.Editor),
        new("admin/articles/new", StaffRole.Editor),
        new("admin/articles/keep", StaffRole.Editor),
        new("admin/articles/preview", StaffRole.Editor),
        new("admin/articles/find", StaffRole.Editor),
        new("admin/articles/{id:int}", StaffRole.Editor, "/admin/articles/1"),
        new("admin/articles/{id:int}/edit", StaffRole.Editor, "/admin/articles/1/edit"),
        new("admin/articles/{id:int}/preview", StaffRole.Editor, "/admin/articles/1/preview"),
        new("admin/articles/{id:int}/history", StaffRole.Editor, "/admin/articles/1/history"),
        new("admin/articles/{id:int}/compare", StaffRole.Editor, "/admin/articles/1/compare"),
        new("admin/articles/{id:int}/address", StaffRole.Reviewer, "/admin/articles/1/address"),
        new("admin/articles/{id:int}/sign-off", StaffRole.Reviewer, "/admin/articles/1/sign-off"),
        new("admin/articles/{id:int}/publish", StaffRole.Reviewer, "/admin/articles/1/publish"),
        new("admin/articles/{id:int}/withdraw", StaffRole.Reviewer, "/admin/articles/1/withdraw"),
        new("admin/media", StaffRole.Editor),
        new("admin/media/upload", StaffRole.Editor),
        new("admin/media/{name}", StaffRole.Editor, "/admin/media/none.png"),
        new("admin/media/{name}/delete", StaffRole.Editor, "/admin/media/none.png/delete"),
        new("admin/media/file/{name}", StaffRole.Editor, "/admin/media/file/none.png"),
        new("admin/feedback", StaffRole.Editor),
        new("admin/reviews", StaffRole.Editor),
        new("admin/reviews.ics", StaffRole.Editor),
        new("admin/vocabulary", StaffRole.Administrator),
        new("admin/vocabulary/new", StaffRole.Administrator),
        new("admin/vocabulary/terms/{slug}", StaffRole.Administrator, "/admin/vocabulary/terms/antibody"),
        new("admin/vocabulary/terms/{slug}/remove", StaffRole.Administrator, "/admin/vocabulary/terms/antibody/remove"),
        new("admin/vocabulary/cancer-types/{slug}", StaffRole.Administrator, "/admin/vocabulary/cancer-types/melanoma"),
        new("admin/settings", StaffRole.Administrator),
        new("admin/export", StaffRole.Administrator),
    ];

    public static TheoryData<string> Patterns() => [.. Rows.Select(row => row.Pattern)];

    [Fact]
    public void Every_address_of_the_staff_has_its_row() =>
        Assert.Equal(Rows.Select(row => row.Pattern).Order(), AdminEndpoints().Select(PatternOf).Distinct().Order());

    // What looks for a file when nothing else answers finds public files only.
    [Fact]
    public void Every_public_address_says_that_it_is_public() => Assert.Empty(Endpoints()
        .Where(endpoint => !IsAdmin(endpoint) && PatternOf(endpoint) != "{**path:file}" && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .Select(PatternOf));

    [Fact]
    public void No_address_of_the_staff_is_public_by_accident() => Assert.Empty(AdminEndpoints()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        .Select(PatternOf)
        .Except(Rows.Where(row => row.Role is null).Select(row => row.Pattern)));

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Everybody_gets_in_where_they_may_and_nowhere_else(string pattern)
    {
        var row = Rows.Single(row => row.Pattern == pattern);
        using var stranger = small.Portal.Browser();
        Assert.Equal(row.Role is null, await IsLetInAsync(stranger, row));
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            using var browser = await small.Portal.SignedInAsync(role);
            Assert.Equal($"{role}: {row.Role is null || role >= row.Role}", $"{role}: {await IsLetInAsync(browser, row)}");
        }
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Nobody_sends_a_form_to_where_they_may_not_look(string pattern)
    {
        var row = Rows.Single(row => row.Pattern == pattern);
        // Who may change an address depends on the article: a test of that page tells.
        if (row.Role is null || pattern.EndsWith("/address", StringComparison.Ordinal))
            return;
        using var stranger = small.Portal.Browser();
        using var refused = await stranger.Client.PostAsync(row.Address, new FormUrlEncodedContent([]));
        if (refused.StatusCode == HttpStatusCode.MethodNotAllowed)
            return;
        Assert.StartsWith(StaffAddresses.SignIn, refused.Headers.Location?.ToString() ?? $"{refused.StatusCode}", StringComparison.Ordinal);
        foreach (var role in Enum.GetValues<StaffRole>().Where(role => role < row.Role))
        {
            using var browser = await small.Portal.SignedInAsync(role);
            using var answer = await browser.Client.PostAsync(row.Address, new FormUrlEncodedContent([]));
            Assert.Equal($"{role}: {HttpStatusCode.Forbidden}", $"{role}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_disabled_accounts_cookie_opens_nothing()
    {
        var member = await small.Portal.AddStaffAsync($"{Guid.NewGuid():N}@care.example", StaffRole.Administrator);
        using var browser = await small.Portal.SignedInAsync(member.Email!);
        await small.Portal.WithServicesAsync(services => services.GetRequiredService<StaffAccounts>().SetDisabledAsync(Actor.Console, member.Id, true, CancellationToken.None));

        foreach (var row in Rows.Where(row => row.Role is not null))
        {
            using var answer = await browser.GetAsync(row.Address);
            Assert.Equal($"{row.Address}: {HttpStatusCode.Redirect}", $"{row.Address}: {answer.StatusCode}");
        }
    }

    private static async Task<bool> IsLetInAsync(StaffBrowser browser, AdminRow row)
    {
        using var answer = await browser.GetAsync(row.Address);
        if (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith(StaffAddresses.SignIn + "?", StringComparison.Ordinal) && row.Role is not null)
            return false;
        if (answer.StatusCode == HttpStatusCode.Forbidden)
        {
            Assert.Equal("You may not do that", (await answer.PageAsync()).Text("h1"));
            return false;
        }

        Assert.InRange((int)answer.StatusCode, 200, 404);
        return true;
    }

    private IEnumerable<RouteEndpoint> AdminEndpoints() => Endpoints().Where(IsAdmin);

    private IEnumerable<RouteEndpoint> Endpoints()
    {
        _ = small.Portal.Address;
        return small.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
    }

    private static bool IsAdmin(RouteEndpoint endpoint) => PatternOf(endpoint) == "admin" || PatternOf(endpoint).StartsWith("admin/", StringComparison.Ordinal) && !PatternOf(endpoint).EndsWith(".js", StringComparison.Ordinal);

    private static string PatternOf(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").TrimStart('/');

    private sealed record AdminRow(string Pattern, StaffRole? Role, string? Example = null)
    {
        public string Address => Example ?? "/" + Pattern;
    }
}
