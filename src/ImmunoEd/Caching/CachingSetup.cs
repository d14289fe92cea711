using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Caching;

public static class CachingSetup
{
    private const long LargestPage = 8L * 1024 * 1024;

    public static IServiceCollection AddCaching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CachingOptions>().Bind(configuration.GetSection("Caching")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CacheVersions>();
        services.AddSingleton<RenderedPages>();
        services.AddSingleton<PublicPagesPolicy>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<IOptions<CachingOptions>, PublicPagesPolicy>((options, caching, policy) =>
        {
            options.SizeLimit = caching.Value.Megabytes * 1024L * 1024;
            options.MaximumBodySize = LargestPage;
            options.AddBasePolicy(policy);
        });
        return services;
    }

    /// <summary>After routing and before all else that makes a page, compression too: what is kept is finished.</summary>
    public static void UseCaching(this IApplicationBuilder app)
    {
        app.Use(AskForTheWholePageAsync);
        app.UseOutputCache();
    }

    public static TBuilder KeepFinished<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new KeptAttribute());

    // One page is kept for both; the server itself leaves the body of an answer to HEAD away.
    private static async Task AskForTheWholePageAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method) || !PublicPagesPolicy.IsMarked(context))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        await next(context);
        context.Request.Method = HttpMethods.Head;
    }
}
