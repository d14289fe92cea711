using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Staff;

public static class StaffSetup
{
    internal const string Scheme = "staff";

    // What OWASP asks for with HMAC-SHA512.
    private const int PasswordIterations = 210_000;

    /// <param name="useDatabase">Says which database to use, and how: the accounts lie in that of the articles, which this room does not know.</param>
    public static IServiceCollection AddStaff(
        this IServiceCollection services, IConfiguration configuration, Action<IServiceProvider, DbContextOptionsBuilder> useDatabase)
    {
        services.AddDbContext<StaffStore, SqliteStaffStore>((provider, options) =>
        {
            useDatabase(provider, options);
            UseOwnHistory(options);
        }, optionsLifetime: ServiceLifetime.Singleton);
        services.AddIdentityCore<StaffMember>(options => options.User.AllowedUserNameCharacters = "").AddEntityFrameworkStores<StaffStore>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.AddScoped<StaffSessions>();
        services.AddScoped<StaffAccounts>();
        services.AddScoped<StaffLinks>();
        services.AddScoped<StaffList>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<StaffDoor>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<Confirmation>();
        services.AddScoped<Passkeys>();
        services.AddScoped<IPasskeyHandler<StaffMember>, PasskeyHandler<StaffMember>>();
        services.AddSingleton<PasskeyAddress>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>>(provider => provider.GetRequiredService<PasskeyAddress>());
        services.AddScoped<IPasswordHasher<StaffMember>, StaffPasswordHasher>();
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<GuessingLimits>();
        services.AddSingleton<KnownBrowsers>();
        services.AddSingleton<FailedSignIns>();
        services.AddSingleton<StaffNotice>();
        services.AddSingleton<AppSetup>();
        services.AddSingleton<DummyPassword>();
        services.AddSingleton<FirstAdministrator>();
        return services.AddSignIn();
    }

    public static IServiceCollection AddStaffStart(this IServiceCollection services) => services.AddHostedService<StaffStart>();

    internal static DbContextOptionsBuilder UseOwnHistory(DbContextOptionsBuilder options) =>
        options.UseSqlite(sqlite => sqlite.MigrationsHistoryTable(StaffStore.History));

    private static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<StaffCookieEvents>();
        services.AddAuthentication(Scheme).AddCookie(Scheme, options =>
        {
            options.Cookie.Name = StaffCookies.Session;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.CookieManager = new StaffCookies();
            options.ExpireTimeSpan = StaffSession.Idle;
            options.EventsType = typeof(StaffCookieEvents);
        });
        services.AddAuthorization(StaffPolicies.Configure);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, UnknownAddresses>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "immunoed-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }
}
