using System.Security.Cryptography;

namespace ImmunoEd.Benchmarks.Import;

internal static class FolderHashes
{
    /// <summary>How many files are missing, extra or other than in the first folder, by SHA-256.</summary>
    public static int Differences(string first, string second)
    {
        var (left, right) = (Of(first), Of(second));
        return left.Keys.Union(right.Keys).Count(name => left.GetValueOrDefault(name) != right.GetValueOrDefault(name));
    }

    private static Dictionary<string, string> Of(string directory) => Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(directory, path), HashOf);

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
