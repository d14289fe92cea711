namespace ImmunoEd.Tests.Pages;

/// <summary>The list of side effects: articles as cards, single effects under the article that groups them.</summary>
public sealed class SideEffectListTests : IDisposable
{
    private readonly SmallContent content = new();

    public SideEffectListTests()
    {
        content.Write("side-effects.yml", """
            - slug: rash
              name: Rash
              page: /side-effects/rash
              overview: /side-effects/skin
            - slug: itch
              name: Itch
              page: /side-effects/itch
              overview: /side-effects/skin
            - slug: fever
              name: Fever
              page: /side-effects/fever
              overview: /basics/first
            - slug: cough
              name: Cough
              page: /side-effects/cough
              overview: /side-effects/lung
            - slug: cramp
              name: Cramp
              page: /side-effects/cramp
              overview: /side-effects/skin
            """);
        content.Write("side-effects/skin.md", SmallContent.Page("Your skin", "cancerTypes: [all]"));
        content.Write("side-effects/rash.md", SmallContent.Page("A new rash", "cancerTypes: [all]"));
        content.Write("side-effects/itch.md", SmallContent.Page("Itching", "cancerTypes: [all]"));
        content.Write("side-effects/fever.md", SmallContent.Page("Feeling hot", "cancerTypes: [all]"));
        content.Write("side-effects/cough.md", SmallContent.Page("A cough", "cancerTypes: [all]"));
    }

    [Fact]
    public async Task Each_effect_stands_under_its_overview_and_not_among_the_articles()
    {
        await using var portal = Portal.With(content.Path);
        var list = await portal.Client().PageAsync("/side-effects");

        Assert.Equal(["When to call", "Your skin"], list.Texts(".cards h3").Order());
        Assert.Equal(["Your skin", "First steps", "More side effects"], list.Texts(".effect-groups h3"));
        Assert.Equal(["/side-effects/rash", "/side-effects/itch", "/side-effects/fever", "/side-effects/cough"],
            list.QuerySelectorAll(".effect-groups li a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Body_map_leads_to_the_page_of_a_part_that_has_one_and_to_the_overview_for_others()
    {
        content.Write("side-effects.yml", """
            - slug: eye-problems
              name: Eye problems
              page: /side-effects/eye-problems
              overview: /side-effects/skin
            """);
        content.Write("side-effects/eye-problems.md", SmallContent.Page("Sore eyes", "cancerTypes: [all]"));
        await using var portal = Portal.With(content.Path);
        var map = (await portal.Client().PageAsync("/side-effects")).QuerySelector(".body-map")!;

        Assert.Contains("/side-effects/eye-problems", map.Links());
        Assert.Contains("/side-effects/side-effects-overview#kidneys", map.Links());
    }

    [Fact]
    public async Task Without_single_effects_there_is_no_such_list()
    {
        using var plain = new SmallContent();
        await using var portal = Portal.With(plain.Path);

        Assert.Null((await portal.Client().PageAsync("/side-effects")).QuerySelector(".effect-groups"));
    }

    public void Dispose() => content.Dispose();
}
