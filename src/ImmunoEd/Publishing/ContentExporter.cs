using System.Text;
using ImmunoEd.Articles;
using ImmunoEd.Publishing.Media;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Writes what is live back into a content folder, byte for byte as it was taken.</summary>
public sealed class ContentExporter(ArticleStore store, ListFiles lists)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>How many files were written.</returns>
    public async Task<int> ExportAsync(string directory, CancellationToken cancellationToken)
    {
        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new ContentException(directory, 1, ContentRules.File, "The folder is not empty. Name a new or empty folder, so that nothing is overwritten.");

        var files = await store.PublicFiles().OrderBy(file => file.Path).ToListAsync(cancellationToken);
        var count = 0;
        foreach (var file in files.Where(file => file.Path != MediaList.FileName))
            count += await WriteFileAsync(directory, file, cancellationToken);
        if (await MediaListAsync(files, cancellationToken) is { } list)
            count += await WriteAsync(directory, MediaList.FileName, Utf8.GetBytes(list), cancellationToken);
        return count + await WriteArticlesAsync(directory, cancellationToken);
    }

    private async Task<int> WriteArticlesAsync(string directory, CancellationToken cancellationToken)
    {
        var count = 0;
        var articles = store.Articles.AsNoTracking().Join(
            store.Revisions, article => article.LiveRevisionId, revision => revision.Id,
            (article, revision) => new { article.Section, article.Slug, revision.Source });
        await foreach (var article in articles.AsAsyncEnumerable().WithCancellation(cancellationToken))
            count += await WriteAsync(directory, $"{article.Section}/{article.Slug}.md", Utf8.GetBytes(article.Source), cancellationToken);
        return count;
    }

    private async Task<int> WriteFileAsync(string directory, ContentFile file, CancellationToken cancellationToken)
    {
        await using (var content = new FileContentStream(store, file))
        await using (var target = File.Create(PathIn(directory, file.Path)))
            await content.CopyToAsync(target, cancellationToken);
        return file.TranscriptPath is null ? 1 : 1 + await WriteAsync(directory, file.TranscriptPath, Utf8.GetBytes(file.Transcript!), cancellationToken);
    }

    // As it was written where it still says the same, so that its order and its remarks stay.
    private async Task<string?> MediaListAsync(List<ContentFile> files, CancellationToken cancellationToken)
    {
        var entries = files.Where(file => file.Path.StartsWith(MediaName.Folder, StringComparison.Ordinal)).Select(MediaEntry.Of).Where(entry => entry.SaysSomething).ToList();
        var written = await lists.ReadAsync(MediaList.FileName, cancellationToken);
        if (written is not null && MediaList.Parse(written, []).Select(line => line.Entry).Where(entry => entry.SaysSomething).ToHashSet().SetEquals(entries))
            return written;
        return entries.Count == 0 ? null : MediaList.Write(entries);
    }

    private static async Task<int> WriteAsync(string directory, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(PathIn(directory, name), bytes, cancellationToken);
        return 1;
    }

    private static string PathIn(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
