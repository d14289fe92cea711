using System.Net;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Tests.Staff;

public sealed class GuessingTests : IDisposable
{
    private const string Wrong = "wrong wrong wrong";
    private const string Ann = "ann@care.example";

    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_does_not_work_for_five_minutes()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = Portal.Browser();
        for (var i = 0; i < GuessingLimits.TriesPerAccount; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync(Ann, Wrong)).StatusCode);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync(Ann, StaffPortal.Password)).StatusCode);
        Portal.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(Ann, StaffPortal.Password)).StatusCode);
    }

    [Fact]
    public async Task A_stranger_cannot_lock_somebody_out_of_a_browser_that_they_used_before()
    {
        await Portal.AddStaffAsync(Ann);
        using var own = await Portal.SignedInAsync(Ann);
        await own.SendAsync("/admin", [], ".admin-out");
        using var stranger = Portal.Browser();
        for (var i = 0; i < 2 * GuessingLimits.TriesPerClient; i++)
            await stranger.SignInAsync(Ann, Wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.SignInAsync(Ann, StaffPortal.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await own.SignInAsync(Ann, StaffPortal.Password)).StatusCode);
    }

    [Fact]
    public async Task A_browser_that_is_known_to_one_account_is_a_stranger_to_another()
    {
        await Portal.AddStaffAsync(Ann);
        await Portal.AddStaffAsync("bea@care.example");
        using var ann = await Portal.SignedInAsync(Ann);
        await ann.SendAsync("/admin", [], ".admin-out");
        for (var i = 0; i < GuessingLimits.TriesPerAccount; i++)
            await ann.SignInAsync("bea@care.example", Wrong);

        using var other = Portal.Browser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.SignInAsync("bea@care.example", StaffPortal.Password)).StatusCode);
    }

    [Fact]
    public async Task A_client_has_thirty_wrong_tries_over_all_accounts()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = Portal.Browser();
        for (var i = 0; i < GuessingLimits.TriesPerClient; i++)
            await browser.SignInAsync($"nobody{i}@care.example", Wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync(Ann, StaffPortal.Password)).StatusCode);
        Portal.Clock.Now += TimeSpan.FromMinutes(10);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(Ann, StaffPortal.Password)).StatusCode);
    }

    [Fact]
    public async Task Whoever_guesses_learns_nothing_and_costs_the_same_work()
    {
        var hasher = new CountingHasher();
        await using var portal = Portal.With(small.Content.Path).Configured(services => services.AddSingleton<IPasswordHasher<StaffMember>>(hasher));
        await portal.AddStaffAsync(Ann);
        var gone = await portal.AddStaffAsync("gone@care.example");
        await portal.WithServicesAsync(services => services.GetRequiredService<StaffAccounts>().SetDisabledAsync(Actor.Console, gone.Id, true, CancellationToken.None));
        using var browser = portal.Browser();
        await browser.SignInAsync("warm@care.example", Wrong);

        var answers = new List<string>();
        foreach (var (email, password) in new[] { ("unknown@care.example", Wrong), (Ann, Wrong), ("gone@care.example", StaffPortal.Password), ("gone@care.example", Wrong) })
        {
            hasher.Checked = 0;
            answers.Add(await AnswerAsync(browser, email, password));
            Assert.Equal(1, hasher.Checked);
        }

        for (var i = 0; i < GuessingLimits.TriesPerAccount; i++)
            await browser.SignInAsync(Ann, Wrong);
        hasher.Checked = 0;
        answers.Add(await AnswerAsync(browser, Ann, StaffPortal.Password));
        Assert.Equal(1, hasher.Checked);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Failed_sign_ins_of_known_accounts_are_written_down_once_a_minute_with_their_number()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = Portal.Browser();
        for (var i = 0; i < 4; i++)
            await browser.SignInAsync(Ann, Wrong);
        await browser.SignInAsync("stranger@elsewhere.example", Wrong);
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        await browser.SignInAsync(Ann, Wrong);

        await Eventually.TrueAsync(async () => (await FailuresAsync()).Count == 2);
        Assert.Equal(["1 try on an unknown browser", "4 tries on an unknown browser"], await FailuresAsync());
        await Portal.StaffAsync(async store =>
        {
            var entries = await store.Set<AuditEntry>().AsNoTracking().ToListAsync();
            Assert.DoesNotContain(entries, entry => $"{entry.By} {entry.Subject} {entry.Detail}".Contains("elsewhere", StringComparison.Ordinal) || entry.Detail?.Contains("127.0.0", StringComparison.Ordinal) == true);
        });
        Assert.DoesNotContain(Portal.Log.Lines, line => line.Contains("elsewhere", StringComparison.Ordinal) || line.Contains("127.0.0.1", StringComparison.Ordinal) || line.Contains(Ann, StringComparison.Ordinal) || line.Contains(Wrong, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_remembered_of_guesses_is_bounded()
    {
        var limits = new GuessingLimits(new FakeClock());
        for (var i = 0; i < 50_000; i++)
            limits.Fail($"account {i}", $"address {i}");

        Assert.InRange(limits.Size, 1, 20_001);
        Assert.False(limits.IsRefused("account 1", "address 1"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-365)]
    [InlineData(1)]
    public void A_clock_that_jumps_locks_nobody_out(int days)
    {
        var clock = new FakeClock();
        var limits = new GuessingLimits(clock);
        for (var i = 0; i < GuessingLimits.TriesPerAccount; i++)
            limits.Fail("ann", "here");
        Assert.True(limits.IsRefused("ann", "here"));
        clock.Now += TimeSpan.FromDays(days);

        Assert.False(limits.IsRefused("ann", "here"));
    }

    private async Task<List<string>> FailuresAsync()
    {
        List<string> found = [];
        await Portal.StaffAsync(async store => found = await store.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.Act == StaffActs.SignInFailed).OrderBy(entry => entry.Id).Select(entry => entry.Detail!).ToListAsync());
        return found;
    }

    private static async Task<string> AnswerAsync(StaffBrowser browser, string email, string password)
    {
        using var answer = await browser.SignInAsync(email, password);
        var page = await answer.PageAsync();
        return $"{(int)answer.StatusCode} {page.Text("#problems")} {page.QuerySelectorAll("main form").Length} {page.Title}";
    }

    private sealed class CountingHasher : IPasswordHasher<StaffMember>
    {
        private readonly PasswordHasher<StaffMember> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));

        public int Checked { get; set; }

        public string HashPassword(StaffMember user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(StaffMember user, string hashedPassword, string providedPassword)
        {
            Checked++;
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
