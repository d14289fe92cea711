using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Articles;

public static class ArticlesSetup
{
    public static IServiceCollection AddArticles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DataOptions>().Bind(configuration.GetSection("Data")).ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContext<ArticleStore, SqliteArticleStore>((provider, options) =>
            UseSqlite(options, provider.GetRequiredService<IOptions<DataOptions>>().Value.SqliteFile, provider.GetRequiredService<SqliteWriterQueue>()));
        services.AddSingleton<SqliteWriterQueue>();
        services.AddScoped<StorePreparation>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        return services;
    }

    internal static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string file, SqliteWriterQueue? queue = null) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ConnectionString)
        .AddInterceptors(queue is null ? [new SqliteDurability()] : [new SqliteDurability(), queue]);
}
