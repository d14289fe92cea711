using System.Net;
using ImmunoEd.Staff;

namespace ImmunoEd.Tests.Staff;

[Collection(SharedStaff.Name)]
public sealed class SignInTests(SmallPortal small)
{
    private Portal Portal => small.Portal;

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page_and_comes_back()
    {
        var member = await Portal.AddStaffAsync(Email());
        using var browser = Portal.Browser();
        using var sent = await browser.GetAsync("/admin?x=1");
        using var answer = await browser.SendAsync(sent.Headers.Location!.ToString(), new() { ["Email"] = member.Email!, ["Password"] = StaffPortal.Password });

        Assert.Equal("/admin/sign-in?returnUrl=%2Fadmin%3Fx%3D1", sent.Headers.Location.ToString());
        Assert.Equal("/admin?x=1", answer.Headers.Location!.ToString());
        Assert.Equal("Hello, Ann Editor", (await browser.PageAsync("/admin")).Text("h1"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/admin//evil.example")]
    [InlineData("/admin/../../evil")]
    [InlineData("/admin\\@evil.example")]
    [InlineData("/administrator")]
    [InlineData("/admin.evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" https://evil.example")]
    [InlineData("/admin\t/evil")]
    [InlineData("/admin/sign-out/../sign-in")]
    [InlineData("/basics")]
    [InlineData("")]
    public async Task Signing_in_leads_nowhere_else(string returnUrl)
    {
        await Portal.SignedInAsync(StaffRole.Editor);
        using var browser = Portal.Browser();
        using var answer = await browser.SignInAsync("editor@care.example", StaffPortal.Password, returnUrl);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/admin", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_script_is_told_to_sign_in_again_and_not_sent_to_a_page()
    {
        foreach (var (header, value) in new[] { ("Accept", "application/json"), ("Sec-Fetch-Mode", "cors") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/admin");
            request.Headers.Add(header, value);
            using var answer = await Portal.Client().SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("{\"error\":\"Sign in again.\"}", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Whatever_answers_below_admin_is_never_stored_and_never_indexed()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        foreach (var client in new[] { Portal.Client(), browser.Client })
        {
            foreach (var path in new[] { "/admin", "/admin/sign-in", "/admin/nothing", "/admin/staff", "/admin/error", "/Admin", "/admin/x.css", "/admin/set-up" })
            {
                using var answer = await client.GetAsync(path);
                Assert.Equal($"{path} no-store", $"{path} {answer.Headers.CacheControl}");
                Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
            }
        }
    }

    [Fact]
    public async Task Over_https_the_cookie_belongs_to_this_host_alone()
    {
        await using var portal = Portal.With(small.Content.Path, new() { ["Hosting:TrustedProxies"] = "127.0.0.1; ::1" });
        var member = await portal.AddStaffAsync(Email());
        using var browser = portal.Browser();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await browser.GetAsync("/admin/sign-in");
        var form = await page.PageAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Email"] = member.Email!,
                ["Password"] = StaffPortal.Password,
                ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            }),
        };
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var answer = await browser.Client.SendAsync(request);

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-immunoed-staff=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("; path=/; secure; samesite=strict; httponly", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_this_machine_the_cookie_works_without_https()
    {
        var member = await Portal.AddStaffAsync(Email());
        using var browser = Portal.Browser();
        using var answer = await browser.SignInAsync(member.Email!, StaffPortal.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("immunoed-staff=", StringComparison.Ordinal));
        Assert.EndsWith("; path=/; samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_staff_do_not_sign_in_without_https()
    {
        await using var portal = Portal.With(small.Content.Path, new() { ["Site:BaseUrl"] = "https://care.example.org" });
        foreach (var (verb, path) in new[] { ("GET", "/admin/sign-in"), ("POST", "/admin/sign-in"), ("GET", "/admin"), ("GET", "/admin/set-up") })
        {
            var answer = await RawRequest.SendAsync(portal.Address, $"{verb} {path} HTTP/1.1\r\nHost: care.example.org\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            Assert.Equal(403, answer.Status);
            Assert.Equal("Staff sign in over HTTPS only", Reading.Parse(answer.Body).Text("h1"));
            Assert.Empty(Reading.Parse(answer.Body).QuerySelectorAll("form"));
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_its_cookie()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        using var copy = new StaffBrowser(Portal.Address);
        copy.Cookies.Add(Portal.Address, browser.Cookies.GetCookies(Portal.Address));
        await copy.PageAsync("/admin");
        using var answer = await browser.SendAsync("/admin", [], ".admin-out");

        Assert.Equal("/admin/sign-in", answer.Headers.Location!.ToString());
        Assert.Equal("You are signed out.", (await browser.PageAsync("/admin/sign-in")).Text(".done"));
        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_reader_never_gets_a_cookie_and_staff_read_the_same_pages()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Administrator);
        foreach (var path in new[] { "/", "/basics/first", "/search?q=first", "/nothing" })
        {
            using var read = await Portal.Client().GetAsync(path);
            using var staff = await browser.GetAsync(path);
            Assert.False(read.Headers.Contains("Set-Cookie"));
            Assert.False(staff.Headers.Contains("Set-Cookie"));
            Assert.Equal(await read.Content.ReadAsStringAsync(), await staff.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task A_page_with_a_form_is_read_and_posted_to(string method)
    {
        using var answer = await Portal.Client().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/admin/sign-in"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/Identity/Account/Register")]
    [InlineData("/Identity/Account/Login")]
    [InlineData("/Account/Register")]
    [InlineData("/register")]
    [InlineData("/signup")]
    [InlineData("/.well-known/openid-configuration")]
    public async Task Nobody_can_register(string path)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var answer = await Portal.Client().SendAsync(new HttpRequestMessage(method, path.ToLowerInvariant()));
            Assert.Contains(answer.StatusCode, method == HttpMethod.Get ? [HttpStatusCode.NotFound] : new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        }
    }

    private static string Email() => $"{Guid.NewGuid():N}@care.example";
}
