using System.IO.Compression;
using ImmunoEd.Articles;
using ImmunoEd.Auditing;

namespace ImmunoEd.Publishing;

/// <summary>The whole content as one zip file, in the format of the content folder.</summary>
public sealed class ContentArchive(ArticleStore store, ContentExporter exporter, ContentImporter importer, AuditTrail audit)
{
    public const long MostBytes = 512L * 1024 * 1024;
    private const int MostEntries = 20_000;
    private const int MostRatio = 100;

    // The reader looks for the end of the archive before the beginning of a shorter file.
    private const int EmptyArchiveBytes = 22;

    /// <returns>A file that is gone once it is closed.</returns>
    public async Task<Stream> ExportAsync(Actor by, CancellationToken cancellationToken)
    {
        using var folder = new ScratchFolder();
        var count = await exporter.ExportAsync(folder.Path, cancellationToken);
        await using (var transaction = await store.Database.BeginTransactionAsync(cancellationToken))
        {
            await audit.AppendAsync(store, by, AuditActs.Exported, null, $"{count} files", cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var archive = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await ZipFile.CreateFromDirectoryAsync(folder.Path, archive, CompressionLevel.Optimal, includeBaseDirectory: false, cancellationToken);
        archive.Position = 0;
        return archive;
    }

    /// <exception cref="ContentException">Something in it cannot be taken; nothing was changed.</exception>
    public async Task<ImportReport> ImportAsync(Stream archive, Actor by, CancellationToken cancellationToken)
    {
        using var folder = new ScratchFolder();
        await UnpackAsync(archive, folder.Path, cancellationToken);
        return await importer.ImportAsync(folder.Path, by, cancellationToken);
    }

    private static async Task UnpackAsync(Stream archive, string folder, CancellationToken cancellationToken)
    {
        if (archive.Length < EmptyArchiveBytes)
            throw NoArchive();
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                throw Fault("", $"The file holds more than {MostEntries} files.");
            var left = MostBytes;
            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
                left -= await UnpackAsync(entry, folder, left, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw NoArchive();
        }
    }

    private static ContentException NoArchive() => Fault("", "This is not a zip file, or it is damaged.");

    private static async Task<long> UnpackAsync(ZipArchiveEntry entry, string folder, long left, CancellationToken cancellationToken)
    {
        var path = PathOf(entry, folder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // What an entry says of its size is not trusted: what comes out of it is counted.
        var most = Math.Min(left, Math.Max(64 * 1024, entry.CompressedLength * MostRatio));
        await using var content = await entry.OpenAsync(cancellationToken);
        await using var file = new FileStream(path, FileMode.CreateNew);
        var buffer = new byte[81_920];
        var total = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            total += read;
            if (total > most)
                throw Fault(entry.FullName, "This file is far larger unpacked than packed, or the whole is larger than 512 MiB.");
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return total;
    }

    // At most one folder deep, of plain names: nothing else belongs to the content, and nothing can lead out of the folder.
    private static string PathOf(ZipArchiveEntry entry, string folder)
    {
        var parts = entry.FullName.Split('/');
        if (parts.Length > 2 || parts.Any(part => part.Length is 0 or > 200 || part[0] == '.' || part.Any(c => c is '\\' or ':' || char.IsControl(c))))
            throw Fault(entry.FullName, "This name cannot be taken. The zip file holds what a content folder holds: {section}/{slug}.md, media/{name} and the vocabulary.");
        var path = Path.Combine([folder, .. parts]);
        return File.Exists(path) ? throw Fault(entry.FullName, "This file is in the zip file twice.") : path;
    }

    private static ContentException Fault(string file, string sentence) => new(file, 1, ContentRules.File, sentence);

    private sealed class ScratchFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("immunoed-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
