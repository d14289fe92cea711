using System.Text;

namespace ImmunoEd.Tests.Publishing;

/// <summary>Each fault of a content folder stops the import, changes nothing and names its file and line.</summary>
public sealed class ImportFaultTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private const string Article = "basics/bad.md";

    [Theory]
    [InlineData("title: Bad\nsummary: a: b: c", 3, "not valid YAML")]
    [InlineData("title: [Bad\nsummary: x", 2, "not valid YAML")]
    [InlineData("title: Bad\nsummary: x\ncolor: red", 4, "The key “color” is not known")]
    [InlineData("title: Bad\nsummary: x\ncancerTypes: [nothing]", 4, "no cancer type “nothing” in cancer-types.yml")]
    [InlineData("title: Bad\nsummary: x\ntreatments:\n  - checkpoint-inhibitors\n  - nothing", 6, "no treatment “nothing” in treatments.yml")]
    [InlineData("title: Bad\nsummary: x\ntopics: [nothing]", 4, "no topic “nothing” in topics.yml")]
    [InlineData("title: Bad\nsummary: x\ntopics: overview", 4, "“topics” must be a list")]
    [InlineData("summary: x", 2, "“title” is missing")]
    [InlineData("title: Bad", 2, "“summary” is missing")]
    [InlineData("title: ''\nsummary: x", 2, "“title” is missing")]
    [InlineData("title: [a, b]\nsummary: x", 2, "“title” must be one line of text")]
    [InlineData("title: \"a\\x01b\"\nsummary: x", 2, "“title” must be one line of text")]
    [InlineData("title: \"a\\nb\"\nsummary: x", 2, "“title” must be one line of text")]
    [InlineData("title: \"a\\uD800b\"\nsummary: x", 2, "not valid YAML")]
    [InlineData("title: Bad\nsummary: x\nkeyPoints: [\"a\\0b\"]", 4, "Each entry of “keyPoints” must be one line of text")]
    [InlineData("title: &a Bad\nsummary: x", 2, "Anchors and aliases")]
    [InlineData("title: Bad\nsummary: *a", 3, "Anchors and aliases")]
    [InlineData("title: !!str Bad\nsummary: x", 2, "Tags (!) are not allowed")]
    [InlineData("title: Bad\nsummary: x\nsources: [[[[x]]]]", 4, "nested more than 4 deep")]
    [InlineData("title: Bad\nsummary: x\ntitle: Bad again", 4, "not valid YAML")]
    [InlineData("title: Bad\nsummary: x\nfactsChecked: yesterday", 4, "“factsChecked” must be a date")]
    [InlineData("title: Bad\nsummary: x\nsources:\n  - title: T\n    publisher: P\n    url: javascript:alert(1)\n    accessed: 2026-01-01", 7, "must begin with https://")]
    [InlineData("title: Bad\nsummary: x\nsources:\n  - title: T\n    publisher: P\n    url: https://x.example", 5, "“accessed” is missing")]
    [InlineData("- a\n- b", 2, "A list of “key: value” lines is expected")]
    public async Task Front_matter_that_cannot_be_taken(string frontMatter, int line, string words) =>
        await AssertFaultAsync(Article, $"---\n{frontMatter}\n---\nWords.\n", line, words);

    [Theory]
    [InlineData("Words.\n\n::: banner\nLook.\n:::", 7, "banner")]
    [InlineData("Words.\n\nSee [that](/basics/none).", 7, "There is no page at /basics/none")]
    [InlineData("See [that](none).", 5, "There is no page at /basics/none")]
    [InlineData("See [that](../cancer-types/none).", 5, "There is no page at /cancer-types/none")]
    [InlineData("![a cell](/media/none.svg)", 5, "There is no picture at /media/none.svg")]
    public async Task A_body_that_cannot_be_taken(string body, int line, string words) =>
        await AssertFaultAsync(Article, SmallContent.Page("Bad", body: body), line, words);

    [Theory]
    [InlineData("No front matter.", "must begin with a line of three dashes")]
    [InlineData("---\ntitle: Bad\nsummary: x\n", "The front matter has no end")]
    [InlineData("", "must begin with a line of three dashes")]
    public async Task A_file_without_front_matter(string text, string words) => await AssertFaultAsync(Article, text, 1, words);

    [Fact]
    public async Task A_title_that_is_too_long() =>
        await AssertFaultAsync(Article, SmallContent.Page(new string('a', 121)), 2, "“title” has 121 characters; at most 120");

    [Fact]
    public async Task A_summary_that_is_too_long() =>
        await AssertFaultAsync(Article, $"---\ntitle: Bad\nsummary: {new string('a', 301)}\n---\n", 3, "“summary” has 301 characters; at most 300");

    [Fact]
    public async Task Front_matter_that_is_too_long() =>
        await AssertFaultAsync(Article, SmallContent.Page("Bad", "# " + new string('a', 8 * 1024)), 2, "longer than 8 KiB");

    [Fact]
    public async Task Front_matter_that_is_nested_without_end() =>
        await AssertFaultAsync(Article, $"---\ntitle: {new string('[', 7_000)}\n---\n", 2, "nested more than 4 deep");

    [Fact]
    public async Task A_body_that_is_too_long() =>
        await AssertFaultAsync(Article, SmallContent.Page("Bad", body: new string('a', 100_001)), 5, "100,000");

    [Fact]
    public async Task A_file_that_is_not_UTF8() =>
        await AssertFaultAsync(Article, [.. Encoding.UTF8.GetBytes("---\ntitle: Bad\nsummary: x\n---\n"), 0xC3, 0x28], 1, "not saved as UTF-8");

    [Theory]
    [InlineData("recipes/soup.md", "There is no section “recipes”")]
    [InlineData("basics/Upper_Case.md", "cannot be part of an address")]
    [InlineData("basics/First.md", "")]
    [InlineData("cancer-types/nothing.md", "“nothing” is not a cancer type of cancer-types.yml")]
    [InlineData("basics/notes.txt", "not part of the content")]
    [InlineData("notes.md", "not part of the content")]
    [InlineData("basics/deep/er.md", "not part of the content")]
    [InlineData("media/deep/er.svg", "not part of the content")]
    [InlineData("other.yml", "not part of the content")]
    public async Task A_file_that_has_no_place(string name, string words) =>
        await AssertFaultAsync(name, SmallContent.Page("Bad"), 1, words);

    [Fact]
    public async Task Two_files_for_one_address()
    {
        using var content = new SmallContent();
        content.Write("basics/first.MD", SmallContent.Page("Bad"));

        Assert.Contains(
            await small.Portal.FaultsAsync(content.Path),
            finding => finding.ToString().Contains("The address /basics/first is already taken by basics/first.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("script.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><script>alert(1)</script></svg>", "must not hold scripts")]
    [InlineData("handler.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' ONLOAD='alert(1)'/>", "must not hold scripts")]
    [InlineData("far.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><use href='https://evil.example/x'/></svg>", "must not hold scripts")]
    [InlineData("html.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><foreignObject/></svg>", "must not hold scripts")]
    [InlineData("entity.svg", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&x;</svg>", "not valid XML")]
    [InlineData("page.svg", "<html/>", "not an SVG picture")]
    [InlineData("sizeless.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "needs a viewBox")]
    [InlineData("really.png", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>", "not a PNG picture")]
    [InlineData("page.html", "<script>alert(1)</script>", "Only .svg and .png")]
    [InlineData("captions.png", "WEBVTT\n\n00:01.000 --> 00:04.000\nHello", "not a PNG picture as its name says but a WebVTT caption file")]
    [InlineData("drawing.webp", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>", "This is an SVG picture")]
    [InlineData("empty.svg", "", "must not be empty")]
    public async Task A_picture_that_cannot_be_taken(string name, string text, string words) =>
        await AssertFaultAsync("media/" + name, text, 1, words);

    [Theory]
    [InlineData("topics.yml", "- slug: fatigue\n  name: A\n  summary: A\n- slug: overview\n  name: A\n  summary: A\n- slug: fatigue\n  name: B\n  summary: B\n", 7, "stands in this file twice")]
    [InlineData("topics.yml", "- slug: overview\n  summary: A\n", 1, "“name” is missing")]
    [InlineData("topics.yml", "- slug: Over View\n  name: A\n  summary: A\n", 1, "cannot be part of an address")]
    [InlineData("topics.yml", "slug: overview\n", 1, "A list of entries is expected")]
    [InlineData("topics.yml", "- slug: overview\n  name: A\n  summary: A\n  color: red\n", 4, "The key “color” is not known")]
    [InlineData("glossary.yml", "- slug: antibody\n  term: A\n  definition: A\n  related: [none]\n", 4, "The related term “none”")]
    [InlineData("cancer-types.yml", "- slug: melanoma\n  name: A\n  summary: A\n  parent: none\n", 4, "The parent “none”")]
    [InlineData("cancer-types.yml", "- slug: melanoma\n  name: A\n  summary: A\n  treatments:\n    - checkpoint-inhibitors\n    - leeches\n", 6, "There is no treatment “leeches” in treatments.yml.")]
    [InlineData("side-effects.yml", "- slug: fever\n  name: A\n  emergency_after: [leeches]\n", 3, "There is no treatment “leeches” in treatments.yml.")]
    [InlineData("cancer-types.yml", "- slug: melanoma\n  name: A\n  summary: A\n  parent: melanoma\n", 4, "its own parent")]
    [InlineData("cancer-types.yml", "- slug: melanoma\n  name: A\n  summary: A\n  parent: skin\n- slug: skin\n  name: A\n  summary: A\n  parent: melanoma\n", 4, "its own parent")]
    [InlineData("treatments.yml", "- slug: checkpoint-inhibitors\n  name: A\n  summary: A\n  drugs:\n    - generic: X\n      year: soon\n", 6, "“year” must be a whole number")]
    public async Task A_vocabulary_that_cannot_be_taken(string name, string text, int line, string words) => await AssertFaultAsync(name, text, line, words);

    [Fact]
    public async Task Several_faults_are_all_named()
    {
        using var content = new SmallContent();
        content.Write("basics/one.md", SmallContent.Page("One", "topics: [nothing]", "See [that](/none)."));
        content.Write("basics/two.md", "---\nsummary: x\ncolor: red\n---\n");
        content.Write("media/three.svg", "<html/>");

        var findings = (await small.Portal.FaultsAsync(content.Path)).Select(finding => $"{finding.File}:{finding.Line}").ToList();

        Assert.Equal(["basics/one.md:4", "basics/one.md:6", "basics/two.md:2", "basics/two.md:3", "media/three.svg:1"], findings.Distinct().Order());
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed()
    {
        using var content = new SmallContent();
        using var outside = new TemporaryFolder();
        var secret = Path.Combine(outside.Path, "secret.md");
        await File.WriteAllTextAsync(secret, SmallContent.Page("Secret"));
        File.CreateSymbolicLink(Path.Combine(content.Path, "basics", "secret.md"), secret);
        Directory.CreateSymbolicLink(Path.Combine(content.Path, "news"), outside.Path);
        await small.Portal.ImportAsync(content.Path);

        Assert.DoesNotContain("Secret", await small.Portal.Client().GetStringAsync("/llms.txt"), StringComparison.Ordinal);
    }

    private Task AssertFaultAsync(string name, string text, int line, string words) => AssertFaultAsync(name, Encoding.UTF8.GetBytes(text), line, words);

    private async Task AssertFaultAsync(string name, byte[] bytes, int line, string words)
    {
        using var content = new SmallContent();
        content.Write(name, bytes);
        var findings = await small.Portal.FaultsAsync(content.Path);

        Assert.Contains(findings, finding => finding.File == name && finding.Line == line && finding.Message.Contains(words, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.True(finding.Blocks));
    }
}
