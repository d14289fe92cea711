using YamlDotNet.RepresentationModel;

namespace ImmunoEd.Tests.Library;

/// <param name="Fact">The sign as the facts word it.</param>
/// <param name="Says">The words without which a page has not said it.</param>
internal sealed record LadderSign(string Fact, IReadOnlyList<string> Says);

/// <summary>What `Ladders/{slug}.yml` asks of the page about one side effect.</summary>
/// <param name="Steps">By the name of the card.</param>
/// <param name="GuidanceDiffers">Where guidelines part, and which choice was taken.</param>
internal sealed record Ladder(string Effect, IReadOnlyDictionary<string, IReadOnlyList<LadderSign>> Steps, string? GuidanceDiffers)
{
    private const string DiffersKey = "guidance-differs";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ImmunoEd.Tests", "Library", "Ladders");

    public static IReadOnlyList<string> Effects { get; } = [.. Directory.EnumerateFiles(Folder, "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, string> Differences() => Effects.Select(Read)
        .Where(ladder => ladder.GuidanceDiffers is not null)
        .ToDictionary(ladder => ladder.Effect, ladder => ladder.GuidanceDiffers!);

    public static Ladder Read(string effect)
    {
        var yaml = new YamlStream();
        using (var reader = File.OpenText(Path.Combine(Folder, effect + ".yml")))
            yaml.Load(reader);
        var entries = ((YamlMappingNode)yaml.Documents[0].RootNode).Children.ToDictionary(entry => Text(entry.Key), entry => entry.Value);
        var differs = entries.Remove(DiffersKey, out var text) ? Text(text) : null;
        return new Ladder(effect, entries.ToDictionary(step => step.Key, step => SignsOf(step.Value)), differs);
    }

    private static IReadOnlyList<LadderSign> SignsOf(YamlNode step) =>
        step is YamlSequenceNode signs ? [.. signs.Select(sign => new LadderSign(Text(sign["fact"]), [.. ((YamlSequenceNode)sign["says"]).Select(Text)]))] : [];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
