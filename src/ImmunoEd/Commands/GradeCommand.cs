using System.CommandLine;
using System.Text.Json;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Publishing;
using ImmunoEd.Rendering;

namespace ImmunoEd.Commands;

internal static class GradeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A text or Markdown file, or - for standard input.", DefaultValueFactory = _ => "-" };
        var command = new Command("grade", "Print the reading grade of a text as JSON.") { file };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(file)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        var text = file == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(file, cancellationToken);
        var (grade, _, ease, smog, words, sentences, syllables) = Measure(text);
        Console.WriteLine(JsonSerializer.Serialize(new { FleschKincaidGrade = grade, FleschReadingEase = ease, smog, words, sentences, syllables }, JsonSerializerOptions.Web));
        return CommandLine.Success;
    }

    // An article is graded as its page reads; anything else as the text it is.
    private static Readability Measure(string text)
    {
        if (ArticleFile.Parse("-", text, []) is not { } article)
            return ReadingGrade.Measure(text);
        return ReadingGrade.Measure(PageBuilder.Prose(article, new PageBuilder(new MarkdownRenderer()).Render(article, imageSize: null)));
    }
}
