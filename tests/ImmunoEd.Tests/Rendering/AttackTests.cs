using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class AttackTests
{
    [Fact]
    public void Attack_documents_become_nothing_but_allowed_html()
    {
        var findings = AttackDocuments.All.SelectMany(attack => FindingsOf(attack).Select(finding => $"{attack} => {finding}"));
        Assert.Empty(findings);
    }

    [Fact]
    public void Most_attack_documents_are_rendered_and_not_just_refused()
    {
        var rendered = AttackDocuments.All.Count(attack => HtmlOf(attack) is not null);
        Assert.True(AttackDocuments.All.Distinct().Count() > 1_000 && rendered > AttackDocuments.All.Count * 4 / 5, $"{rendered} of {AttackDocuments.All.Count}");
    }

    [Fact]
    public void No_id_is_given_twice_in_an_attack_document() =>
        Assert.All(AttackDocuments.All.Select(HtmlOf).OfType<string>(), html =>
        {
            var ids = Rendered.Parse(html).QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct().Count(), ids.Count);
        });

    [Theory]
    [InlineData("<p onclick=x>a</p>")]
    [InlineData("<a href='javascript:x'>a</a>")]
    [InlineData("<a href='//evil.example'>a</a>")]
    [InlineData("<img src='https://evil.example/a.png'>")]
    [InlineData("<svg></svg>")]
    [InlineData("<td style='x'>a</td><p style='x'>a</p>")]
    [InlineData("<p><!--x--></p>")]
    public void The_judge_finds_what_is_not_allowed(string html) => Assert.NotEmpty(SafeHtml.Findings(Rendered.Parse(html)));

    public static string? HtmlOf(string attack)
    {
        try
        {
            return CareCards.WithPhoneNumbers(Rendered.Text(attack).Html, Rendered.Numbers);
        }
        catch (MarkdownException)
        {
            return null;
        }
    }

    private static IEnumerable<string> FindingsOf(string attack) => HtmlOf(attack) is { } html ? SafeHtml.Findings(Rendered.Parse(html)) : [];
}
