using System.Globalization;
using ImmunoEd.Articles;
using Microsoft.Data.Sqlite;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>
/// What the child of the kill test does: the writes of a save without Entity Framework, so that it lives for saves and not for its start.
/// An id goes to standard output after each commit, with a full stop so that a cut line is seen.
/// </summary>
internal static class QuickSaver
{
    public const string Verb = "save-until-killed";

    private const string Save = """
        INSERT INTO Revisions (ArticleId, Number, Title, Source, Hash, Origin, By, At)
        SELECT $article, count(*) + 1, 'Benchmark', $text, '', 'Staff', 'benchmark', $now FROM Revisions WHERE ArticleId = $article;
        UPDATE Articles SET LatestRevisionId = last_insert_rowid(), LiveRevisionId = last_insert_rowid() WHERE Id = $article;
        UPDATE Pages SET RevisionId = last_insert_rowid(), Markdown = $text, Html = $text, UpdatedAt = $now WHERE Id = $article;
        SELECT last_insert_rowid();
        """;

    public static int Run(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        new SqliteDurability().ConnectionOpened(connection, null!);
        for (var random = new Random(); ;)
            Console.WriteLine(Invariant($"{SaveOnce(connection, random)}."));
    }

    private static long SaveOnce(SqliteConnection connection, Random random)
    {
        using var transaction = connection.BeginTransaction();
        using var command = new SqliteCommand(Save, connection, transaction);
        command.Parameters.AddWithValue("$article", random.Next(1, ArticleStock.Count + 1));
        command.Parameters.AddWithValue("$text", ArticleSave.TextOf(random));
        command.Parameters.AddWithValue("$now", DateTime.UtcNow);
        var id = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        transaction.Commit();
        return id;
    }
}
