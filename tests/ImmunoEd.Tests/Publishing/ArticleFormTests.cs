using System.Text.Json;
using ImmunoEd.Publishing;

namespace ImmunoEd.Tests.Publishing;

public sealed class ArticleFormTests
{
    private const int Rounds = 4_000;

    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.Content, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Content, file))];

    [Fact]
    public void Any_form_reads_back_as_it_was_written()
    {
        foreach (var form in Enumerable.Range(0, Rounds).Select(seed => new RandomForms(seed).Any()))
            Assert.Equal(form.Normalized(), ArticleForm.Read(ArticleFileWriter.Write(form)));
    }

    [Fact]
    public void A_complete_form_has_no_findings()
    {
        foreach (var form in Enumerable.Range(0, Rounds).Select(seed => new RandomForms(seed).Complete()))
        {
            var findings = new List<ContentFinding>();
            Assert.NotNull(ArticleFile.Parse("basics/x.md", ArticleFileWriter.Write(form), findings));
            Assert.Empty(findings);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_article_of_the_library_survives_the_form(string file)
    {
        var form = ArticleForm.Read(File.ReadAllText(Path.Combine(Repository.Content, file)));

        Assert.NotEmpty(form.Title);
        Assert.NotEmpty(form.Sources);
        Assert.Equal(form, ArticleForm.Read(ArticleFileWriter.Write(form)));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("2026-11-22")]
    [InlineData("12")]
    [InlineData("---")]
    [InlineData("- a")]
    [InlineData("a: b # \"c\" \\ 'd'")]
    [InlineData("&a *b !c @d `e` %f | >")]
    [InlineData("[a, b]")]
    [InlineData("👩‍⚕️ שלום\u00A0\u202Ex")]
    public void A_line_may_say_anything(string line)
    {
        var form = new ArticleForm { Title = line, KeyPoints = [line, line], Topics = [line], Sources = [new() { Publisher = line }] };

        Assert.Equal(form, ArticleForm.Read(ArticleFileWriter.Write(form)));
    }

    [Theory]
    [InlineData("---\ntitle: x\n---\nWords.\n")]
    [InlineData("    code\n")]
    [InlineData("\n\nWords.\n")]
    [InlineData("\uFEFFWords.\n")]
    public void A_body_may_begin_with_anything(string body) =>
        Assert.Equal(body, ArticleForm.Read(ArticleFileWriter.Write(new ArticleForm { Body = body })).Body);

    [Fact]
    public void A_draft_may_be_longer_than_a_page()
    {
        var form = new ArticleForm { Title = new string('x', 5_000), KeyPoints = [.. Enumerable.Range(0, 1_000).Select(point => $"Point {point}")] };

        Assert.Equal(form, ArticleForm.Read(ArticleFileWriter.Write(form)));
    }

    [Fact]
    public void A_draft_keeps_what_it_has()
    {
        var form = ArticleForm.Read("---\nsummary: Short.\nfactsChecked: soon\ncolour: red\nkeyPoints: [one, \"two\", {a: b}]\nsources:\n  - publisher: NCI\n    accessed: 22/11/2026\n---\nWords.");

        Assert.Equal(new ArticleForm { Summary = "Short.", KeyPoints = ["one", "two"], Sources = [new() { Publisher = "NCI" }], Body = "Words.\n" }, form);
    }

    [Theory]
    [InlineData("No front matter.\n")]
    [InlineData("---\ntitle: [\n---\nWords.\n")]
    [InlineData("---\ntitle: no end\n")]
    public void What_cannot_be_read_is_kept_as_the_body(string source) =>
        Assert.Equal(new ArticleForm { Body = source }, ArticleForm.Read(source));

    [Fact]
    public void What_a_file_cannot_hold_is_taken_out()
    {
        var form = new ArticleForm
        {
            Title = " a\tb\r\nc\0d\uD800e ",
            Topics = ["", " hope "],
            Sources = [new(), new() { Title = " \t" }, new() { Url = " https://a.example " }],
            Body = "one\r\ntwo\rthree\0\uDC00\n\n\n",
        };

        Assert.Equal(
            new ArticleForm { Title = "a b  c d e", Topics = ["hope"], Sources = [new() { Url = "https://a.example" }], Body = "one\ntwo\nthree\uFFFD\uFFFD\n" },
            form.Normalized());
    }

    [Fact]
    public void A_file_looks_as_a_person_would_write_it() => Assert.Equal(
        """
        ---
        title: "Fever: when to call"
        summary: It’s 38 °C (100.4 °F) or more. What now?
        cancerTypes: [lung-cancer, "no"]
        keyPoints:
          - Call us.
          - "- \"Now\""
        factsChecked: 2026-11-22
        sources:
          - title: 10 facts
            url: https://example.org/a#b
          - publisher: NCI
            accessed: 2026-01-02
        ---
        Words.

        """,
        ArticleFileWriter.Write(new ArticleForm
        {
            Title = "Fever: when to call",
            Summary = "It’s 38 °C (100.4 °F) or more. What now?",
            CancerTypes = ["lung-cancer", "no"],
            KeyPoints = ["Call us.", "- \"Now\""],
            FactsChecked = new DateOnly(2026, 11, 22),
            Sources = [new() { Title = "10 facts", Url = "https://example.org/a#b" }, new() { Publisher = "NCI", Accessed = new DateOnly(2026, 1, 2) }],
            Body = "Words.",
        }));

    [Fact]
    public void Forms_are_the_same_when_all_they_say_is()
    {
        var form = new RandomForms(3).Complete();

        var copy = JsonSerializer.Deserialize<ArticleForm>(JsonSerializer.Serialize(form.Normalized()))!;

        Assert.Equal(form.Normalized(), copy);
        Assert.Equal(form.Normalized().GetHashCode(), copy.GetHashCode());
        Assert.NotEqual(copy, copy with { Questions = [.. copy.Questions, "One more?"] });
        Assert.NotEqual(copy, copy with { Sources = [] });
    }
}
