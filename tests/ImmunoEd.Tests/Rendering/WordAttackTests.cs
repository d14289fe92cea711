using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class WordAttackTests
{
    [Fact]
    public void Attack_documents_stay_harmless_with_every_word_marked()
    {
        var findings = AttackDocuments.All.SelectMany(attack => HtmlOf(attack) is { } html ? SafeHtml.Findings(Rendered.Parse(html)).Select(finding => $"{attack} => {finding}") : []);

        Assert.Empty(findings);
    }

    [Fact]
    public void Marks_never_nest_and_change_no_letter_of_an_attack_document()
    {
        foreach (var attack in AttackDocuments.All)
        {
            if (HtmlOf(attack) is not { } html)
                continue;
            var page = Explained.WithoutNotes(Rendered.Parse(html));
            Assert.Empty(page.QuerySelectorAll("a a, h2 .term, h3 .term, code .term, .care-emergency .term"));
            Assert.Equal(Rendered.Parse(AttackTests.HtmlOf(attack)!).TextContent, page.TextContent);
        }
    }

    private static string? HtmlOf(string attack)
    {
        try
        {
            return CareCards.WithPhoneNumbers(Rendered.Renderer.Render(attack, _ => new ImageSize(640, 480), Explained.EveryWord).Html, Rendered.Numbers);
        }
        catch (MarkdownException)
        {
            return null;
        }
    }
}
