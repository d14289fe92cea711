using System.CommandLine;
using System.Text.Json;
using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Tagging;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Commands;

internal static class TagCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, each {\"id\", \"text\"}, or - for standard input.", DefaultValueFactory = _ => "-" };
        var command = new Command("tag", "Print the cancer types and treatments that each text is about as JSON lines.") { file };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetValue(file)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string file, CancellationToken cancellationToken)
    {
        try
        {
            using var lines = file == "-" ? Console.In : new StreamReader(file);
            return await TagAsync(lines, new Tagger(ReadVocabulary(settings)), cancellationToken);
        }
        catch (ContentException fault)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', fault.Findings));
            return CommandLine.Unusable;
        }
    }

    private static VocabularySet ReadVocabulary(IReadOnlyList<string> settings)
    {
        using var app = Program.CreateBuilder(settings).Build();
        var folder = ContentFolder.Read(app.Services.GetRequiredService<IOptions<ContentOptions>>().Value.FullDirectory);
        folder.Findings.Clear();
        var vocabulary = folder.Vocabulary(known: null);
        return folder.Findings.Count == 0 ? vocabulary : throw new ContentException(folder.Findings);
    }

    private static async Task<int> TagAsync(TextReader lines, Tagger tagger, CancellationToken cancellationToken)
    {
        var number = 0;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (Answer(line, tagger) is not { } answer)
            {
                await Console.Error.WriteLineAsync($"Line {number} is not a JSON object with an id (text or number) and a text: {{\"id\": 1, \"text\": \"…\"}}.");
                return CommandLine.Unusable;
            }

            Console.WriteLine(answer);
        }

        return CommandLine.Success;
    }

    private static string? Answer(string line, Tagger tagger)
    {
        try
        {
            using var question = JsonDocument.Parse(line.TrimStart('\uFEFF'));
            if (question.RootElement.ValueKind != JsonValueKind.Object
                || !question.RootElement.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)
                || !question.RootElement.TryGetProperty("text", out var text) || text.GetString() is not { } prose)
                return null;
            var found = tagger.Find(prose).ToLookup(tag => tag.Kind, tag => tag.Slug);
            return JsonSerializer.Serialize(new { Id = id, Tags = found[TagKind.CancerType], Treatments = found[TagKind.Treatment] }, JsonSerializerOptions.Web);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
