namespace ImmunoEd.Hosting;

/// <summary>Where a request was sent from, as far as the browser tells.</summary>
public static class RequestOrigin
{
    /// <returns>Null where the browser does not tell.</returns>
    public static bool? IsThisSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site == "same-origin";
        // Over plain HTTP, browsers leave Sec-Fetch-Site out.
        if (request.Headers.Origin.ToString() is { Length: > 0 } origin)
            return Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
        return null;
    }
}
