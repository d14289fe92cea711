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
        Assert.All(ladder.Steps, step =>
        {
            Assert.Contains(step.Key, UrgencySteps.Order);
            var words = string.Join(' ', UrgencySteps.Order.TakeWhile(kind => kind != step.Key).Append(step.Key).Select(kind => cards.GetValueOrDefault(kind, "")));
            Assert.All(step.Value, sign =>
            {
                Assert.NotEmpty(sign.Says);
                Assert.All(sign.Says, said => Assert.Contains(said.ToLowerInvariant(), words, StringComparison.Ordinal));
            });
        });
    }
}
