namespace ImmunoEd.Counting;

/// <summary>Counts each page that was shown, whoever or whatever asked for it. It stands before what keeps answers, so that those are counted too.</summary>
public static class PageViewCounting
{
    public static void UsePageViews(this WebApplication app)
    {
        var counts = app.Services.GetRequiredService<PageCounts>();
        // While the answer begins, so that it is counted before its reader has it.
        Func<object, Task> count = state =>
        {
            var context = (HttpContext)state;
            if (IsShown(context))
                counts.Add(context.Request.Path.Value!, PageCountKind.Viewed);
            return Task.CompletedTask;
        };
        app.Use((context, next) =>
        {
            if (IsReader(context.Request))
                context.Response.OnStarting(count, context);
            return next(context);
        });
    }

    internal static bool IsShown(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified
        && context.GetEndpoint()?.Metadata.GetMetadata<CountedAttribute>() is { IsCounted: true };

    private static bool IsReader(HttpRequest request) => HttpMethods.IsGet(request.Method) && !IsAheadOfReader(request.Headers);

    // A browser that fetches a page in case somebody opens it says so.
    private static bool IsAheadOfReader(IHeaderDictionary headers) =>
        headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        || headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);
}
