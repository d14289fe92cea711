using System.Security.Cryptography;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace ImmunoEd.Tests.Library;

/// <summary>A page judged by reading: `judged-pages.yml` has a letter for each of the 24 items, and a reason for each that it fails.</summary>
/// <param name="Letters">A agrees, D disagrees, - does not apply; in the order of <see cref="PematItem.All"/>.</param>
/// <param name="Reasons">By the number of the item.</param>
internal sealed record JudgedPage(string Address, string Letters, IReadOnlyDictionary<int, string> Reasons)
{
    private const int Judged = 20;

    public double Understandable => Share(isActionable: false);

    public double Actionable => Share(isActionable: true);

    /// <summary>The fixed rule: the twenty addresses with the smallest SHA-256, so that nobody chooses and new pages move few of them.</summary>
    public static IReadOnlyList<string> Choose(IEnumerable<string> addresses) =>
        [.. addresses.OrderBy(address => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address))), StringComparer.Ordinal).Take(Judged).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<JudgedPage> Load()
    {
        var yaml = new YamlStream();
        using (var reader = File.OpenText(Path.Combine(Repository.Root, "tests", "ImmunoEd.Tests", "Library", "judged-pages.yml")))
            yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().Select(Read).OrderBy(page => page.Address, StringComparer.Ordinal)];
    }

    private static JudgedPage Read(YamlMappingNode entry) => new(
        Text(entry["page"]),
        Text(entry["items"]).Replace(" ", "", StringComparison.Ordinal),
        entry.Children.TryGetValue("disagree", out var reasons)
            ? ((YamlMappingNode)reasons).ToDictionary(reason => int.Parse(Text(reason.Key), System.Globalization.CultureInfo.InvariantCulture), reason => Text(reason.Value))
            : []);

    private double Share(bool isActionable)
    {
        var letters = PematItem.All.Zip(Letters).Where(item => item.First.IsActionable == isActionable && item.Second != '-').Select(item => item.Second).ToList();
        return (double)letters.Count(letter => letter == 'A') / letters.Count;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
