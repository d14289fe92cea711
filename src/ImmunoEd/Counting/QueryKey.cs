using System.Security.Cryptography;
using System.Text;

namespace ImmunoEd.Counting;

/// <summary>Tells queries apart without keeping them. The key lies in a file beside the database: whoever has the database alone cannot try words on its hashes.</summary>
internal sealed class QueryKey(string file)
{
    private const int Bytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private byte[]? key;

    public string HashOf(string words)
    {
        key ??= Read() ?? Create();
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(words)));
    }

    // A file that a crash cut short is no key; hashes of a lost one match nothing and are dropped in time.
    private byte[]? Read() => File.Exists(file) && File.ReadAllBytes(file) is { Length: Bytes } read ? read : null;

    private byte[] Create()
    {
        var created = RandomNumberGenerator.GetBytes(Bytes);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Delete(file);
        using var stream = new FileStream(file, options);
        stream.Write(created);
        stream.Flush(flushToDisk: true);
        return created;
    }
}
