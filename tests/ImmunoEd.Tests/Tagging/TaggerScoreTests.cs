using Xunit.Abstractions;

namespace ImmunoEd.Tests.Tagging;

public sealed class TaggerScoreTests(ITestOutputHelper output)
{
    private const double Target = 0.97;

    [Theory]
    [InlineData("tagging-dev.jsonl")]
    [InlineData("tagging-more.jsonl")]
    [InlineData("tagging-blind.jsonl")]
    public void Texts_of_every_kind_get_their_cancer_types(string file)
    {
        var texts = TaggerScore.Read(file);
        var score = TaggerScore.Of(texts);
        output.WriteLine(score.ToString());

        Assert.True(score.F1 >= Target, score.ToString());
    }

    [Theory]
    [InlineData("tagging-dev.jsonl")]
    [InlineData("tagging-more.jsonl")]
    [InlineData("tagging-blind.jsonl")]
    public void Texts_about_no_cancer_type_get_none(string file)
    {
        var score = TaggerScore.Of(TaggerScore.Read(file).Where(text => text.Tags.Length == 0));

        Assert.True(score.Extra == 0, score.ToString());
    }
}
