using System.Globalization;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>Processes that save and say so are killed at random moments; what they said must be there.</summary>
internal static class KillTest
{
    private const int Kills = 30;

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var design = JournalDesign.RollbackJournal("killed", folder.File("killed.db"));
        await ArticleStock.WriteAsync(design);
        var random = new Random(3);
        var (acknowledged, lost, halfPublished, damaged) = (0, 0, 0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var ids = await SaveUntilKilledAsync(design.File, random.Next(20, 400));
            acknowledged += ids.Count;
            lost += await design.UseAsync(async store => ids.Except(await store.Revisions.Select(revision => revision.Id).ToListAsync()).Count());
            halfPublished += await design.UseAsync(HalfPublishedAsync);
            damaged += await design.IntegrityAsync() == "ok" ? 0 : 1;
        }

        Console.WriteLine(Invariant($"Killed {Kills} times while saving: {acknowledged} saves acknowledged, {lost} lost, {halfPublished} half published, integrity_check not ok {damaged} times\n"));
        return lost + halfPublished + damaged == 0 ? 0 : 1;
    }

    private static async Task<List<int>> SaveUntilKilledAsync(string file, int milliseconds)
    {
        using var child = ChildProcess.Start(QuickSaver.Verb, file);
        List<int> ids = [];
        for (var line = await child.StandardOutput.ReadLineAsync(); line is not null; line = await child.StandardOutput.ReadLineAsync())
        {
            if (ids.Count == 0)
                _ = Task.Delay(milliseconds).ContinueWith(_ => child.Kill(), TaskScheduler.Default);
            if (line.EndsWith('.'))
                ids.Add(int.Parse(line[..^1], CultureInfo.InvariantCulture));
        }

        await child.WaitForExitAsync();
        return ids;
    }

    private static Task<int> HalfPublishedAsync(ArticleStore store) =>
        store.Articles.CountAsync(article =>
            !store.Pages.Any(page => page.Id == article.Id && page.RevisionId == article.LiveRevisionId
                && store.Revisions.Any(revision => revision.Id == page.RevisionId && revision.Source == page.Markdown)));
}
