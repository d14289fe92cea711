namespace ImmunoEd.Hosting;

/// <summary>One spelling for each address: lower case, no trailing slash. The other spellings redirect; malformed ones are refused.</summary>
internal static class CanonicalAddress
{
    private const int MaxPathCharacters = 512;
    private const int MaxQueryCharacters = 2_048;

    public static void UseCanonicalAddress(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var path = request.Path.Value ?? "/";
        if (path.Length > MaxPathCharacters || (request.QueryString.Value ?? "").Length > MaxQueryCharacters || IsMalformed(path))
        {
            context.Response.StatusCode = path.Length > MaxPathCharacters ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        if (IsCanonical(path) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return next(context);
        var canonical = path.TrimEnd('/').ToLowerInvariant();
        if (canonical == path)
            return next(context);

        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = new PathString(canonical).ToUriComponent() + request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    });

    private static bool IsCanonical(string path) =>
        path.Length <= 1 || path[^1] != '/' && !path.AsSpan().ContainsAnyInRange('A', 'Z') && !path.AsSpan().ContainsAnyExceptInRange('\0', '\x7f');

    // A path that begins with two slashes would redirect to another host; the rest are probes.
    private static bool IsMalformed(string path) =>
        path.Contains("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal)
        || path.AsSpan().ContainsAnyExceptInRange('!', '~') && (path.Any(char.IsControl) || path.Any(char.IsSurrogate) && !IsWellFormed(path));

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}
