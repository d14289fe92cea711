using System.Text;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Writes what is live back into a content folder, byte for byte as it was taken.</summary>
public sealed class ContentExporter(ArticleStore store)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>How many files were written.</returns>
    public async Task<int> ExportAsync(string directory, CancellationToken cancellationToken)
    {
        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new ContentException(directory, 1, ContentRules.File, "The folder is not empty. Name a new or empty folder, so that nothing is overwritten.");

        var count = 0;
        await foreach (var file in store.Files.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            count += await WriteAsync(directory, file.Path, file.Bytes, cancellationToken);
        var articles = store.Articles.AsNoTracking().Join(
            store.Revisions, article => article.LiveRevisionId, revision => revision.Id,
            (article, revision) => new { article.Section, article.Slug, revision.Source });
        await foreach (var article in articles.AsAsyncEnumerable().WithCancellation(cancellationToken))
            count += await WriteAsync(directory, $"{article.Section}/{article.Slug}.md", Utf8.GetBytes(article.Source), cancellationToken);
        return count;
    }

    private static async Task<int> WriteAsync(string directory, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        var path = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        return 1;
    }
}
