using ImmunoEd.Articles;
using ImmunoEd.Counting;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Extensions.Logging;

namespace ImmunoEd.Tests;

/// <summary>The whole program on a real port with a SQLite file and a clock of its own.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder data = new();
    private readonly Lock starting = new();
    private string content = Repository.Content;
    private Dictionary<string, string> settings = [];
    private Action<IServiceCollection> configure = _ => { };
    private string? connectionString;

    public Portal() => UseKestrel(0);

    /// <param name="content">The content folder that the first start imports; null for the repository's own.</param>
    public static Portal With(string? content = null, Dictionary<string, string>? settings = null) =>
        new() { content = content ?? Repository.Content, settings = settings ?? [] };

    /// <summary>The same portal with a part of the program exchanged; called before the first request.</summary>
    public Portal Configured(Action<IServiceCollection> change)
    {
        configure = change;
        return this;
    }

    public MemoryLog Log { get; } = new();

    public FakeClock Clock { get; } = new();

    public string DataDirectory => data.Path;

    public Uri Address
    {
        get
        {
            Start();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient Client()
    {
        Start();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
    }

    public async Task WithServicesAsync(Func<IServiceProvider, Task> work)
    {
        Start();
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>Changes articles, and has their neighbours know of it, as they would a moment later.</summary>
    public async Task EditAsync(Func<Editor, Task> work)
    {
        await WithServicesAsync(services => work(services.GetRequiredService<Editor>()));
        await RelateAsync();
    }

    public Task RelateAsync() => WithServicesAsync(async services =>
    {
        while (await services.GetRequiredService<Relating>().NextAsync(default))
        {
        }
    });

    public Task StoreAsync(Func<ArticleStore, Task> work) => WithServicesAsync(services => work(services.GetRequiredService<ArticleStore>()));

    /// <summary>Writes down now what would be written in a few seconds.</summary>
    public async Task WriteCountsAsync()
    {
        Start();
        await Services.GetRequiredService<CountWriter>().WriteAsync();
    }

    // The factory's own start is not made for tests that begin with many requests at once.
    private void Start()
    {
        lock (starting)
        {
            StartServer();
            connectionString ??= ConnectionString();
        }
    }

    private string? ConnectionString()
    {
        using var scope = Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<ArticleStore>().Database.GetConnectionString();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Data:Directory", data.Path);
        builder.UseSetting("Content:Directory", content);
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            // Hashing is slow on purpose; what is tested is not how slow.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<Serilog.ILogger>(provider =>
                new LoggerConfiguration().ReadFrom.Configuration(provider.GetRequiredService<IConfiguration>()).WriteTo.Sink(Log).CreateLogger());
            services.AddSingleton<ILoggerProvider>(provider => new SerilogLoggerProvider(provider.GetRequiredService<Serilog.ILogger>()));
            configure(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        ForgetConnections();
        data.Dispose();
    }

    // The timer of a pool remembers who began it, and with that the whole portal: a thousand tests would hold gigabytes.
    private void ForgetConnections()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
