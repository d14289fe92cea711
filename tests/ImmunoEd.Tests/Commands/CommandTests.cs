using System.Text.Json;

namespace ImmunoEd.Tests.Commands;

public sealed class CommandTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("grade", "--frobnicate")]
    [InlineData("check", "--max-grade", "high")]
    public async Task What_is_not_understood_prints_the_usage(params string[] arguments)
    {
        var result = await CommandProcess.RunAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("Usage:", result.Error, StringComparison.Ordinal);
        AssertPlain(result);
    }

    [Fact]
    public async Task Check_finds_nothing_wrong_with_the_repositorys_content()
    {
        var result = await CommandProcess.RunAsync(["check", $"--Content:Directory={Repository.Content}"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Out));
        Assert.Matches(@"^\d+ pages: Flesch-Kincaid grade \d\.\d\d on average, \d\.\d\d with names counted as easy words\n$", result.Error);
    }

    [Fact]
    public async Task Check_names_file_line_and_rule()
    {
        using var content = new SmallContent();
        content.Write("basics/bad.md", SmallContent.Page("Bad", "topics: [nothing]", "See [that](/basics/none)."));
        content.Write("side-effects.yml", "- slug: fever\n  name: Fever\n  page: /side-effects/fever\n- slug: rash\n  name: Rash\n  page: /basics/first\n");
        var whole = await CommandProcess.RunAsync(["check", $"--Content:Directory={content.Path}"]);
        var section = await CommandProcess.RunAsync(["check", $"--Content:Directory={content.Path}", Path.Combine(content.Path, "basics")]);
        var file = await CommandProcess.RunAsync(["check", $"--Content:Directory={content.Path}", "--json", Path.Combine(content.Path, "basics", "bad.md")]);

        Assert.Equal((1, 1, 1), (whole.ExitCode, section.ExitCode, file.ExitCode));
        var finding = $"{content.Path}/basics/bad.md:4: tag: There is no topic “nothing” in topics.yml.";
        Assert.Contains(finding, whole.Out.Split('\n'));
        Assert.Contains(finding, section.Out.Split('\n'));
        Assert.Single(whole.Out.Split('\n'), $"{content.Path}/side-effects.yml:3: vocabulary: There is no page at /side-effects/fever.");
        Assert.DoesNotContain("no page at /basics/first", whole.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("when-to-call", section.Out, StringComparison.Ordinal);
        var findings = JsonDocument.Parse(file.Out).RootElement.EnumerateArray().ToList();
        Assert.All(findings, entry => Assert.Equal(["file", "line", "rule", "message"], entry.EnumerateObject().Select(property => property.Name)));
        Assert.Contains(findings, entry => entry.GetProperty("line").GetInt32() == 6 && entry.GetProperty("rule").GetString() == "link");
        Assert.All(new[] { whole, section, file }, AssertPlain);
    }

    [Fact]
    public async Task Check_holds_pages_against_the_grade_that_is_asked_for()
    {
        using var content = new SmallContent();
        var hard = await CommandProcess.RunAsync(["check", $"--Content:Directory={content.Path}", "--max-grade", "-5"]);

        Assert.Equal(1, hard.ExitCode);
        Assert.Contains("reading-grade: The page reads at grade", hard.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_that_cannot_read_is_unusable()
    {
        var result = await CommandProcess.RunAsync(["check", "/no/such/file.md"]);

        Assert.Equal(new CommandResult(2, "", "/no/such/file.md:1: file: There is no such file or folder.\n"), result);
    }

    [Fact]
    public async Task Grade_reads_a_file_or_standard_input()
    {
        using var content = new SmallContent();
        const string Text = "The cat sat on the mat. It was warm and dry.";
        var typed = await CommandProcess.RunAsync(["grade", "-"], Text);
        var file = await CommandProcess.RunAsync(["grade", Path.Combine(content.Path, "basics", "first.md")]);

        Assert.Equal((0, 0), (typed.ExitCode, file.ExitCode));
        foreach (var result in new[] { typed, file })
        {
            Assert.Equal(
                ["fleschKincaidGrade", "fleschReadingEase", "smog", "words", "sentences", "syllables"],
                JsonDocument.Parse(result.Out).RootElement.EnumerateObject().Select(property => property.Name));
            Assert.Empty(result.Error);
        }

        Assert.Equal(11, JsonDocument.Parse(typed.Out).RootElement.GetProperty("words").GetInt32());
        Assert.Equal(2, JsonDocument.Parse(typed.Out).RootElement.GetProperty("sentences").GetInt32());
    }

    [Fact]
    public async Task Grade_of_no_file_is_a_sentence()
    {
        var result = await CommandProcess.RunAsync(["grade", "/no/such/file.md"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Out);
        AssertPlain(result);
    }

    [Fact]
    public async Task What_was_imported_is_exported_and_a_faulty_folder_is_not_taken()
    {
        using var content = new SmallContent();
        using var data = new TemporaryFolder();
        using var target = new TemporaryFolder();
        var setting = $"--Data:Directory={data.Path}";
        var imported = await CommandProcess.RunAsync(["import", setting, content.Path]);
        var again = await CommandProcess.RunAsync(["import", setting, content.Path]);
        content.Write("basics/bad.md", SmallContent.Page("Bad", "topics: [nothing]"));
        var refused = await CommandProcess.RunAsync(["import", setting, content.Path]);
        var exported = await CommandProcess.RunAsync(["export", setting, target.Path]);
        var full = await CommandProcess.RunAsync(["export", setting, target.Path]);

        Assert.Equal((0, "3 added, 0 updated, 0 unchanged, 0 left alone\n"), (imported.ExitCode, imported.Out));
        Assert.Equal((0, "0 added, 0 updated, 3 unchanged, 0 left alone\n"), (again.ExitCode, again.Out));
        Assert.Equal((1, ""), (refused.ExitCode, refused.Out));
        Assert.Contains("basics/bad.md:4: tag: There is no topic “nothing” in topics.yml.\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, "7 files written\n"), (exported.ExitCode, exported.Out));
        Assert.Equal((1, ""), (full.ExitCode, full.Out));
        Assert.Contains("The folder is not empty.", full.Error, StringComparison.Ordinal);
        Assert.All(new[] { imported, again, refused, exported, full }, AssertPlain);
    }

    private static void AssertPlain(CommandResult result)
    {
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Out, StringComparison.Ordinal);
    }
}
