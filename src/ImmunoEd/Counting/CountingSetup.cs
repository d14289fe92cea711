using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Counting;

public static class CountingSetup
{
    /// <param name="useDatabase">Says which database to use, and how: the counts lie in that of the articles, which this room does not know.</param>
    public static IServiceCollection AddCounting(
        this IServiceCollection services, IConfiguration configuration, Action<IServiceProvider, DbContextOptionsBuilder> useDatabase)
    {
        services.AddDbContext<CountStore, SqliteCountStore>((provider, options) =>
        {
            useDatabase(provider, options);
            UseOwnHistory(options);
        }, optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton(_ => new QueryKey(Path.GetFullPath(Path.Combine(configuration["Data:Directory"] ?? "", "keys", "search-counts.key"))));
        services.AddSingleton<SearchCounts>();
        services.AddSingleton<PageCounts>();
        services.AddSingleton<FeedbackLimit>();
        services.AddSingleton<CountWriter>();
        services.AddScoped<CountLedger>();
        services.AddScoped<SearchLedger>();
        services.AddScoped<MissedSearches>();
        services.AddScoped<PageFigures>();
        services.AddScoped<MistakeReports>();
        return services;
    }

    public static IServiceCollection AddCountStart(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<CountWriter>());

    internal static DbContextOptionsBuilder UseOwnHistory(DbContextOptionsBuilder options) =>
        options.UseSqlite(sqlite => sqlite.MigrationsHistoryTable(CountStore.History));
}
