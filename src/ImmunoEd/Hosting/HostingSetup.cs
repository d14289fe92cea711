using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Hosting;

public static class HostingSetup
{
    private const string DefaultUrl = "http://localhost:5080";

    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        builder.AddLogging();
        builder.UseDefaultUrl();
        // Static files of an unpublished build live in the project's folder, whatever the environment is called.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(LimitRequests);
        var services = builder.Services;
        services.AddOptions<SiteOptions>().Bind(builder.Configuration.GetSection("Site")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HostingOptions>().Bind(builder.Configuration.GetSection("Hosting")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSecurityHeaders();
        services.AddSingleton<IConfigureOptions<HostFilteringOptions>, AllowedHosts>();
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, TrustedProxies>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "text/markdown"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        // Beside the database, so that a container or a second start keeps them.
        services.AddDataProtection().SetApplicationName("ImmunoEd").PersistKeysToFileSystem(new DirectoryInfo(KeysDirectory(builder.Configuration)));
        services.AddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>With nobody to trust, nobody is heard.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<HostingOptions>>().Value.ProxyAddresses.Any())
            app.UseForwardedHeaders();
    }

    /// <summary>Pages of the staff hold secrets beside what somebody else may have typed: compressed, their length would tell.</summary>
    public static void UsePublicCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => !AdminArea.Holds(context.Request), branch => branch.UseResponseCompression());

    // An empty setting is reported when the options are checked, with its name.
    private static string KeysDirectory(ConfigurationManager configuration) =>
        Path.GetFullPath(Path.Combine(configuration["Data:Directory"] ?? "", "keys"));

    private static void UseDefaultUrl(this WebApplicationBuilder builder)
    {
        string[] keys = ["urls", "http_ports", "https_ports"];
        if (keys.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultUrl);
    }

    private static void LimitRequests(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        // Room for an over-long search, so that it is answered with a sentence and not by the server's bare 414.
        kestrel.Limits.MaxRequestLineSize = 128 * 1024;
        kestrel.Limits.MaxConcurrentConnections = 2_000;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }

    private sealed class AllowedHosts(IConfiguration configuration, IOptions<SiteOptions> site) : IConfigureOptions<HostFilteringOptions>
    {
        private const string Default = "localhost;127.0.0.1;[::1]";

        public void Configure(HostFilteringOptions options)
        {
            var configured = configuration["AllowedHosts"] is { Length: > 0 } hosts ? hosts : Default;
            options.AllowedHosts = [.. configured.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            if (site.Value.BaseUri is { } baseUri && !options.AllowedHosts.Contains(baseUri.Host))
                options.AllowedHosts.Add(baseUri.Host);
            // A request that names no host would be answered with addresses that have none.
            options.AllowEmptyHosts = false;
            options.IncludeFailureMessage = false;
        }
    }

    private sealed class TrustedProxies(IOptions<HostingOptions> hosting) : IConfigureOptions<ForwardedHeadersOptions>
    {
        public void Configure(ForwardedHeadersOptions options)
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = 1;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var address in hosting.Value.ProxyAddresses)
                options.KnownProxies.Add(IPAddress.Parse(address));
            // An empty list would mean everybody, where the framework's own switch brings the middleware.
            if (options.KnownProxies.Count == 0)
                options.ForwardedHeaders = ForwardedHeaders.None;
        }
    }
}
