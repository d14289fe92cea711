using YamlDotNet.RepresentationModel;

namespace ImmunoEd.Publishing;

/// <summary>Says in a line how two versions of an entry differ, for the audit trail.</summary>
internal static class VocabularyChange
{
    /// <param name="before">The YAML of an entry; null for a new one.</param>
    public static string Describe(string? before, string after)
    {
        var old = before is null ? [] : Values(before);
        var present = Values(after);
        return string.Join("; ", present.Keys.Union(old.Keys)
            .Select(key => Describe(key, old.GetValueOrDefault(key), present.GetValueOrDefault(key)))
            .OfType<string>());
    }

    private static string? Describe(string key, string[]? before, string[]? after)
    {
        var gone = (before ?? []).Except(after ?? []).Select(value => $"“{value}”").ToList();
        var added = (after ?? []).Except(before ?? []).Select(value => $"“{value}”").ToList();
        return (gone.Count, added.Count) switch
        {
            (0, 0) => null,
            (0, _) => $"{key}: added {string.Join(", ", added)}",
            (_, 0) => $"{key}: removed {string.Join(", ", gone)}",
            _ => $"{key}: from {string.Join(", ", gone)} to {string.Join(", ", added)}",
        };
    }

    private static Dictionary<string, string[]> Values(string source)
    {
        var root = SafeYaml.Load(source, "", 1, ContentLimits.VocabularyBytes, ContentLimits.FrontMatterDepth + 1);
        return root is YamlSequenceNode { Children: [YamlMappingNode entry] }
            ? entry.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value ?? "", pair => pair.Value switch
            {
                YamlSequenceNode list => [.. list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "")],
                YamlScalarNode text => new[] { text.Value ?? "" },
                _ => [],
            })
            : [];
    }
}
