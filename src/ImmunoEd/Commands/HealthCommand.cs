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
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(ServerAddress.Of(configuration), "/health/ready"));
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

    // The server may be told to answer to its public name only.
    private static string? AllowedHost(ConfigurationManager configuration) =>
        configuration["AllowedHosts"]?.Split(';').FirstOrDefault(host => host.Length > 0 && !host.Contains('*', StringComparison.Ordinal));
}
