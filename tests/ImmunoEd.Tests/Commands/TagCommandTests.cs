using System.Text.Json;

namespace ImmunoEd.Tests.Commands;

public sealed class TagCommandTests
{
    private static readonly string Setting = $"--Content:Directory={Repository.Content}";

    [Fact]
    public async Task Each_line_of_standard_input_is_answered_with_its_own_id()
    {
        var result = await CommandProcess.RunAsync(
            ["tag", "-", Setting],
            """
            {"id":"a","text":"Melanoma is treated with Keytruda.","kind":"plain"}

            {"text":"Wash your hands.","id":7}

            """);

        Assert.Equal(
            new CommandResult(
                0,
                """
                {"id":"a","tags":["melanoma","skin-cancer"],"treatments":["checkpoint-inhibitors"]}
                {"id":7,"tags":[],"treatments":[]}

                """,
                ""),
            result);
    }

    [Fact]
    public async Task A_file_is_answered_line_by_line()
    {
        var file = Path.Combine(Repository.Root, "tests", "ImmunoEd.Tests", "Tagging", "tagging-dev.jsonl");
        var result = await CommandProcess.RunAsync(["tag", file, Setting]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var answers = result.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(60, answers.Count);
        Assert.Equal("td-060", answers[^1].GetProperty("id").GetString());
        Assert.Equal("anal-cancer", Assert.Single(answers[^1].GetProperty("tags").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"text":"melanoma"}""")]
    [InlineData("""{"id":true,"text":"melanoma"}""")]
    [InlineData("""{"id":1,"text":"\ud800"}""")]
    public async Task A_line_that_cannot_be_read_is_named(string line)
    {
        var result = await CommandProcess.RunAsync(["tag", Setting], $$"""{"id":1,"text":"Take care."}{{"\n"}}{{line}}{{"\n"}}""");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Line 2 is not a JSON object with an id", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Out.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_vocabulary_that_cannot_be_read_is_a_sentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "cancer-types.yml"), "- slug: a b\n  name: A\n  summary: B.\n");
        var result = await CommandProcess.RunAsync(["tag", $"--Content:Directory={folder.Path}"]);

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.StartsWith("cancer-types.yml:1: vocabulary:", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}
