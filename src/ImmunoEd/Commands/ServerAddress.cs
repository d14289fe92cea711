namespace ImmunoEd.Commands;

/// <summary>Where the running server answers, as its settings say.</summary>
internal static class ServerAddress
{
    public const string Default = "http://localhost:5080";

    public static Uri Of(IConfiguration configuration) => new(Reachable(configuration["urls"]?.Split(';')[0]
        ?? (configuration["http_ports"]?.Split(';')[0] is { Length: > 0 } port ? $"http://localhost:{port}" : Default)));

    /// <summary>An address to follow on this machine, where the server listens on every one.</summary>
    public static string Reachable(string url) => url.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal);

    /// <summary>A link for staff: on the public address if there is one, else on this machine.</summary>
    public static string Link(IConfiguration configuration, string? listening, string path) =>
        (configuration["Site:BaseUrl"] is { Length: > 0 } site ? site.TrimEnd('/') : (listening is null ? Of(configuration).ToString() : Reachable(listening)).TrimEnd('/')) + path;
}
