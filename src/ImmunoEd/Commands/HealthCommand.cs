using System.CommandLine;

namespace ImmunoEd.Commands;

internal static class HealthCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("health", "Ask the running server whether it is ready.");
        command.SetAction((_, cancellationToken) => RunAsync(settings, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Limit };
        try
        {
            var configuration = Program.CreateBuilder(settings).Configuration;
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(AddressOf(configuration), "/health/ready"));
            request.Headers.Host = AllowedHost(configuration);
            using var response = await client.SendAsync(request, cancellationToken);
            Console.WriteLine(await response.Content.ReadAsStringAsync(cancellationToken));
            return response.IsSuccessStatusCode ? CommandLine.Success : CommandLine.Failure;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync("No server answers.");
            return CommandLine.Failure;
        }
    }

    // Asks over loopback where the server was told to listen on every address.
    private static Uri AddressOf(ConfigurationManager configuration)
    {
        var url = configuration["urls"]?.Split(';')[0]
            ?? (configuration["http_ports"]?.Split(';')[0] is { Length: > 0 } port ? $"http://localhost:{port}" : "http://localhost:5080");
        return new Uri(url.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal));
    }

    // The server may be told to answer to its public name only.
    private static string? AllowedHost(ConfigurationManager configuration) =>
        configuration["AllowedHosts"]?.Split(';').FirstOrDefault(host => host.Length > 0 && !host.Contains('*', StringComparison.Ordinal));
}
