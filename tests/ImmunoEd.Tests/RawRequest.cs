using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ImmunoEd.Tests;

/// <summary>Requests byte for byte, where an HTTP client would tidy them. Text is Latin-1: one character is one byte.</summary>
internal static class RawRequest
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task<RawAnswer> GetAsync(Uri address, string target, string headers = "") =>
        SendAsync(address, $"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n");

    public static async Task<RawAnswer> SendAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        using var limit = new CancellationTokenSource(Limit);
        await client.ConnectAsync(address.Host, address.Port, limit.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, limit.Token);
        }
        catch (IOException) when (answer.Length > 0)
        {
            // A server that refuses a request without reading all of it resets the connection after its answer.
        }

        return new RawAnswer(Encoding.Latin1.GetString(answer.ToArray()));
    }
}

internal sealed record RawAnswer(string Text)
{
    private const string End = "\r\n\r\n";

    public int Status => Text.Length > 12 ? int.Parse(Text.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;

    public string Head => Text.Split(End, 2)[0];

    public string Body => Text.Split(End, 2) is [_, var body] ? body : "";

    public string? Header(string name) => Head.Split("\r\n")
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
