using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Articles;

public static class ArticlesSetup
{
    public static IServiceCollection AddArticles(this IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddSingleton(StoredSettings.AddTo(configuration));
        services.AddOptions<DataOptions>().Bind(configuration.GetSection("Data")).ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContext<ArticleStore, SqliteArticleStore>(UseStoreDatabase, optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton<SqliteWriterQueue>();
        services.AddScoped<StorePreparation>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        return services;
    }

    /// <summary>Begins what takes as long as finding the pages, beside it.</summary>
    public static void BuildModelAhead(this IServiceProvider services) => Task.Run(() =>
    {
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<ArticleStore>().Model;
    });

    /// <summary>The database of the articles, for whatever else is kept in it: written as safely, its writers in the same queue.</summary>
    public static void UseStoreDatabase(IServiceProvider provider, DbContextOptionsBuilder options) =>
        UseSqlite(options, provider.GetRequiredService<IOptions<DataOptions>>().Value.SqliteFile, provider.GetRequiredService<SqliteWriterQueue>())
            .AddInterceptors(provider.GetServices<DbTransactionInterceptor>());

    internal static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string file, SqliteWriterQueue? queue = null) => options
        // A list is one parameter: its length makes no other statement, which would be written and prepared anew.
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(queue is null ? [new SqliteDurability()] : [new SqliteDurability(), queue]);
}
