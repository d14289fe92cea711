using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ImmunoEd.Caching;

/// <summary>What browsers accept is spelled in a hundred ways; three kinds of bytes are kept.</summary>
internal static class AcceptedEncoding
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";
    public const string None = "none";

    // What all browsers of today send needs no reading.
    private static readonly Dictionary<string, string> Usual = new()
    {
        ["gzip, deflate, br, zstd"] = Brotli,
        ["gzip, deflate, br"] = Brotli,
        ["gzip"] = Gzip,
        ["br"] = Brotli,
        [""] = None,
    };

    public static string Of(StringValues accepted)
    {
        if (Usual.TryGetValue(accepted.ToString(), out var usual))
            return usual;
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var encodings))
            return None;
        return Accepts(encodings, Brotli) ? Brotli : Accepts(encodings, Gzip) ? Gzip : None;
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> encodings, string name) =>
        encodings.FirstOrDefault(encoding => encoding.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } named
            ? named.Quality is not 0
            : encodings.Any(encoding => encoding.Value == "*" && encoding.Quality is not 0);
}
