using ImmunoEd.Articles;

namespace ImmunoEd.Publishing;

/// <summary>How long the words of the vocabulary may be that staff write.</summary>
public static class VocabularyLimits
{
    public const int NameCharacters = 120;
    public const int DefinitionCharacters = 300;
    public const int NamesInList = 200;

    internal static IEnumerable<ContentFinding> Faults(GlossaryTerm term) =>
        Faults(VocabularyFiles.GlossaryFile, term.Definition, [term.Term, term.Abbreviation, term.Spanish], [term.Synonyms, term.Misspellings, term.SpanishSynonyms]);

    internal static IEnumerable<ContentFinding> Faults(CancerType type) => Faults(
        VocabularyFiles.CancerTypesFile,
        type.Summary,
        [type.Name, type.ClinicalName, type.Spanish],
        [type.Names.Synonyms, type.Names.Misspellings, type.Names.Abbreviations, type.Names.AmbiguousAbbreviations, type.Names.SpanishSynonyms, type.Names.SpanishAbbreviations, type.Names.NeverMatch]);

    private static IEnumerable<ContentFinding> Faults(string file, string definition, IEnumerable<string?> names, IReadOnlyList<IReadOnlyList<string>> lists)
    {
        if (definition.Length > DefinitionCharacters)
            yield return Fault($"What it means has {definition.Length} characters. Shorten it to {DefinitionCharacters}.");
        if (lists.Any(list => list.Count > NamesInList))
            yield return Fault($"A list has more than {NamesInList} names. Keep those that people use.");
        foreach (var name in names.OfType<string>().Concat(lists.SelectMany(list => list)).Where(name => name.Length > NameCharacters))
            yield return Fault($"“{name[..40]}…” has more than {NameCharacters} characters. A name is a few words.");

        ContentFinding Fault(string sentence) => new(file, 1, ContentRules.Vocabulary, sentence, Blocks: true);
    }
}
