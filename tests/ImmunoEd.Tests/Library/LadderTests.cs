using YamlDotNet.Serialization;

namespace ImmunoEd.Tests.Library;

/// <summary>
/// Holds the cards of each side-effect page to the ladder that the facts give: `Ladders/{slug}.yml` has every sign as the
/// facts word it, at the step they put it, and the words without which a page would not have said it.
/// </summary>
public sealed class LadderTests(LibraryFolder library) : IClassFixture<LibraryFolder>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ImmunoEd.Tests", "Library", "Ladders");

    public sealed class Sign
    {
        public string Fact { get; set; } = "";

        public List<string> Says { get; set; } = [];
    }

    private static IEnumerable<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Effects() => [.. Files];

    [Fact]
    public void Every_side_effect_has_a_ladder() =>
        Assert.Equal(library.Vocabulary.SideEffects.Select(effect => effect.Slug).Order(StringComparer.Ordinal), Files);

    [Theory]
    [MemberData(nameof(Effects))]
    public void Each_sign_stands_at_its_step_or_a_more_urgent_one(string effect)
    {
        var cards = UrgencySteps.Of(library.ByAddress["/side-effects/" + effect].Text.Body);
        var ladder = Read(effect);

        Assert.NotEmpty(ladder);
        Assert.All(ladder, step =>
        {
            var words = string.Join(' ', UrgencySteps.Order.TakeWhile(kind => kind != step.Key).Append(step.Key).Select(kind => cards.GetValueOrDefault(kind, "")));
            Assert.All(step.Value, sign =>
            {
                Assert.NotEmpty(sign.Says);
                Assert.All(sign.Says, said => Assert.Contains(said.ToLowerInvariant(), words, StringComparison.Ordinal));
            });
        });
    }

    private static Dictionary<string, List<Sign>> Read(string effect)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(YamlDotNet.Serialization.NamingConventions.CamelCaseNamingConvention.Instance).Build();
        var ladder = yaml.Deserialize<Dictionary<string, List<Sign>?>>(File.ReadAllText(Path.Combine(Folder, effect + ".yml")));
        Assert.All(ladder.Keys, step => Assert.Contains(step, UrgencySteps.Order));
        return ladder.ToDictionary(step => step.Key, step => step.Value ?? []);
    }
}
