namespace ImmunoEd.Counting;

/// <summary>Counts each page that was shown, whoever or whatever asked for it. It stands before what keeps answers, so that those are counted too.</summary>
public static class PageViewCounting
{
    public static void UsePageViews(this WebApplication app)
    {
        var counts = app.Services.GetRequiredService<PageCounts>();
        app.Use(async (context, next) =>
        {
            await next(context);
            if (IsView(context))
                counts.Add(context.Request.Path.Value!, PageCountKind.Viewed);
        });
    }

    internal static bool IsView(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified
        && context.GetEndpoint()?.Metadata.GetMetadata<CountedAttribute>() is { IsCounted: true }
        && !IsAheadOfReader(context.Request.Headers);

    // A browser that fetches a page in case somebody opens it says so.
    private static bool IsAheadOfReader(IHeaderDictionary headers) =>
        headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        || headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);
}
