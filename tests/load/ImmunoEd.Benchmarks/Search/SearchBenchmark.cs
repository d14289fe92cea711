using System.Diagnostics;
using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Benchmarks.Journal;
using ImmunoEd.Publishing;
using ImmunoEd.Searching;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Search;

/// <summary>Search over the portal's own content and more and more generated pages beside it.</summary>
internal static class SearchBenchmark
{
    private const double MiB = 1024 * 1024;
    private const int FirstGenerated = 1_000_000;

    // The words that most pages hold, in the portal's own articles and in the generated ones.
    private static readonly string[] CommonWords =
    [
        "the", "you", "cancer", "treatment", "immunotherapy", "cells", "your", "care team", "side effects", "doctor", "can", "help", "blood", "may", "drug",
        "immune system", "call", "and", "of", "to",
    ];

    private static readonly string[] EverydayWords =
    [
        "the", "your", "cancer", "and", "you", "of", "to", "treatment", "a", "immunotherapy", "in", "cells", "may", "can", "doctor", "is", "for", "team", "care", "help",
        "side", "effects", "immune", "blood", "system", "drug", "call", "with", "are", "after", "test", "skin", "days", "weeks", "pain", "fever", "tell", "ask", "nurse",
        "therapy", "dose", "rash", "scan", "long", "work", "sleep", "tired", "eat", "hospital", "months", "signs", "cough", "infection", "feel", "body", "trial",
    ];

    public static async Task<int> RunAsync(string content, string queries, IEnumerable<int> sizes)
    {
        using var folder = new TemporaryFolder();
        await using var portal = new PortalServices(folder.File("data"));
        var names = await portal.UseAsync(services => PrepareAsync(services, content));
        var evaluation = File.ReadLines(queries).Skip(1).Select(line => line.Split('\t')[1]).ToList();

        Console.WriteLine($"Search: {Machine.Describe()}\n");
        Console.WriteLine("| generated pages | evaluation queries p50 ms | p95 | max | common words p50 ms | p95 | max | after a publish, first search ms | words known | database MiB | filled in s |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        var documents = new GeneratedDocuments(names, EverydayWords);
        var (done, counts) = (0, new Dictionary<string, int>());
        var slowest = new List<string>();
        foreach (var size in sizes)
        {
            var watch = Stopwatch.StartNew();
            Fill(folder.File("data/immunoed.db"), documents, done, size, counts);
            (done, var filled) = (size, watch.Elapsed.TotalSeconds);
            var first = await MeasureAsync(portal, ["melanoma"], rounds: 1);
            var evaluated = await MeasureAsync(portal, evaluation, rounds: 3);
            var common = await MeasureAsync(portal, CommonWords, rounds: 10);
            slowest.Add(Invariant($"{size}: {string.Join(", ", await SlowestAsync(portal, [.. evaluation, .. CommonWords]))}"));
            Console.WriteLine(Invariant($"| {size} | {Row(evaluated)} | {Row(common)} | {first.At(1):0.0} | {counts.Count} | {new FileInfo(folder.File("data/immunoed.db")).Length / MiB:0} | {filled:0} |"));
        }

        Console.WriteLine("\nThe slowest queries:\n");
        slowest.ForEach(line => Console.WriteLine($"- {line}"));
        return 0;
    }

    private static string Row(Latencies latencies) => Invariant($"{latencies.At(0.5):0.0} | {latencies.At(0.95):0.0} | {latencies.At(1):0.0}");

    private static async Task<IReadOnlyList<string>> PrepareAsync(IServiceProvider services, string content)
    {
        await services.GetRequiredService<StorePreparation>().PrepareAsync(default);
        await services.GetRequiredService<ContentImporter>().ImportAsync(content, Actor.Import, default);
        var vocabulary = await VocabularySet.LoadAsync(services.GetRequiredService<ArticleStore>(), default);
        return [.. vocabulary.CancerTypes.Select(type => type.Name), .. vocabulary.Treatments.SelectMany(treatment => treatment.Drugs).Select(drug => drug.Generic),
            .. vocabulary.SideEffects.Select(effect => effect.Name), .. vocabulary.GlossaryTerms.Select(term => term.Term)];
    }

    private static async Task<Latencies> MeasureAsync(PortalServices portal, IReadOnlyList<string> queries, int rounds)
    {
        var latencies = new Latencies();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var query in queries)
                await latencies.MeasureAsync(() => portal.UseAsync(services => services.GetRequiredService<ArticleSearch>().FindAsync(query, take: 10, asTyped: false, default)));
        }

        return Latencies.Together([latencies]);
    }

    // The best of three runs: what is slow each time is slow by itself.
    private static async Task<IEnumerable<string>> SlowestAsync(PortalServices portal, IReadOnlyList<string> queries)
    {
        var times = new List<(string Query, double Milliseconds)>();
        foreach (var query in queries)
            times.Add((query, (await MeasureAsync(portal, [query, query, query], rounds: 1)).At(0.01)));
        return times.OrderByDescending(time => time.Milliseconds).Take(6).Select(time => Invariant($"“{time.Query}” {time.Milliseconds:0.0} ms"));
    }

    // The rows that a publish writes, without the pages, which search never reads.
    private static void Fill(string file, GeneratedDocuments documents, int from, int to, Dictionary<string, int> counts)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using (var insert = connection.CreateCommand())
        {
            insert.CommandText = "INSERT INTO SearchDocuments (Id, Section, Slug, Title, Names, Summary, Headings, Body) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)";
            var parameters = Enumerable.Range(0, 8).Select(number => insert.Parameters.Add($"${number}", number == 0 ? SqliteType.Integer : SqliteType.Text)).ToList();
            for (var number = from; number < to; number++)
            {
                var document = documents.Make(FirstGenerated + number);
                object[] values = [document.Id, document.Section, document.Slug, document.Title, document.Names, document.Summary, document.Headings, document.Body];
                for (var i = 0; i < values.Length; i++)
                    parameters[i].Value = values[i];
                insert.ExecuteNonQuery();
                Count(document, counts);
            }
        }

        WriteCounts(connection, counts);
        transaction.Commit();
    }

    private static void Count(SearchDocument document, Dictionary<string, int> counts)
    {
        var text = string.Join('\n', document.Title, document.Names, document.Summary, document.Headings, document.Body);
        foreach (var word in TextWords.Of(text).Select(word => text.Substring(word.Start, word.Length).ToLowerInvariant()).Distinct())
            counts[word] = counts.GetValueOrDefault(word) + 1;
    }

    private static void WriteCounts(SqliteConnection connection, Dictionary<string, int> counts)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO SearchWords (Word, Documents) VALUES ($0, $1) ON CONFLICT (Word) DO UPDATE SET Documents = max(Documents, excluded.Documents)";
        var (word, documents) = (command.Parameters.Add("$0", SqliteType.Text), command.Parameters.Add("$1", SqliteType.Integer));
        foreach (var count in counts)
        {
            (word.Value, documents.Value) = (count.Key, count.Value);
            command.ExecuteNonQuery();
        }

        command.CommandText = "UPDATE ContentVersions SET Version = Version + 1";
        command.ExecuteNonQuery();
    }
}
