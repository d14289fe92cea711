using System.Globalization;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>A number of saves and nothing else, to be run under strace: none or many, so that the difference is the saves'.</summary>
internal static class SyncCount
{
    public static async Task<int> PrepareAsync(string file)
    {
        await using var design = JournalDesign.RollbackJournal("stock", file);
        await ArticleStock.WriteAsync(design);
        return 0;
    }

    public static async Task<int> SaveAsync(string journal, string file, string saves)
    {
        await using var design = journal == "wal" ? JournalDesign.WalWithOneWriter(journal, file) : JournalDesign.RollbackJournal(journal, file);
        var random = new Random(4);
        for (var save = 0; save < int.Parse(saves, CultureInfo.InvariantCulture); save++)
            await design.SaveAsync(random.Next(1, ArticleStock.Count + 1), ArticleSave.TextOf(random));
        return 0;
    }
}
