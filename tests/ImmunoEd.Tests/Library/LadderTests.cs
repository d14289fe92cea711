namespace ImmunoEd.Tests.Library;

/// <summary>
/// Holds the cards of each side-effect page to the ladder that the facts give: `Ladders/{slug}.yml` has every sign as the
/// facts word it, at the step they put it, and the words without which a page would not have said it.
/// </summary>
public sealed class LadderTests(LibraryFolder library) : IClassFixture<LibraryFolder>
{
    public static TheoryData<string> Effects() => [.. Ladder.Effects];

    [Fact]
    public void Every_side_effect_has_a_ladder() =>
        Assert.Equal(library.Vocabulary.SideEffects.Select(effect => effect.Slug).Order(StringComparer.Ordinal), Ladder.Effects);

    [Theory]
    [MemberData(nameof(Effects))]
    public void Each_sign_stands_at_its_step_or_a_more_urgent_one(string effect)
    {
        var cards = UrgencySteps.Of(library.ByAddress["/side-effects/" + effect].Text.Body);
        var ladder = Ladder.Read(effect);

        Assert.NotEmpty(ladder.Steps);
        Findings.AssertNone(ladder.Steps.Keys.Except(UrgencySteps.Order));
        Findings.AssertNone(ladder.Steps.SelectMany(step => step.Value.SelectMany(sign => Missing(sign, WordsUpTo(step.Key)))));

        string WordsUpTo(string step) => string.Join(' ', UrgencySteps.Order.TakeWhile(kind => kind != step).Append(step).Select(kind => cards.GetValueOrDefault(kind, "")));
    }

    private static IEnumerable<string> Missing(LadderSign sign, string words) => sign.Says.Count == 0
        ? [$"{sign.Fact}: says nothing"]
        : sign.Says.Where(said => !words.Contains(said.ToLowerInvariant(), StringComparison.Ordinal)).Select(said => $"{sign.Fact}: {said}");
}
