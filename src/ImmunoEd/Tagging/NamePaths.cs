using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <param name="ExactCase">How an abbreviation is written; null where case says nothing.</param>
internal readonly record struct Term(int Tag, MentionKind Kind, string? ExactCase);

/// <summary>The words of a name without its noun: “lung” and “non-small cell lung” of the group cancer.</summary>
internal readonly record struct Modifier(int Tag, int Group);

/// <summary>All names as paths of word numbers, whole and without the noun that they share with others.</summary>
internal sealed class NamePaths
{
    private readonly Dictionary<int, Cue> cues = [];
    private readonly Dictionary<int, int> groups = [];

    public NamePaths()
    {
        foreach (var (cue, words) in CueWords.All)
            foreach (var word in words.Split(' '))
                cues[Words.Add(word)] = CuesOf(Words.Add(word)) | cue;
        foreach (var (group, words) in CancerWords.Groups.Index())
            foreach (var word in words.Split(' '))
                groups[Words.Add(word)] = group;
    }

    public WordNumbers Words { get; } = new();

    public PhraseTrie<Term> Terms { get; } = new();

    public PhraseTrie<Modifier> Modifiers { get; } = new();

    public SpellingNeighbors Spelling { get; } = new();

    public Cue CuesOf(int word) => cues.GetValueOrDefault(word);

    public int GroupOf(int word) => groups.GetValueOrDefault(word, CancerWords.None);

    public void Add(int tag, CancerType type, List<CancerType> above)
    {
        var shared = above.SelectMany(CancerNames.Of).SelectMany(ModifiersOf).ToHashSet();
        foreach (var name in CancerNames.Of(type))
            AddName(tag, name, shared);
        AddSpellings([type.Name, type.ClinicalName ?? "", .. type.Names.Synonyms]);
        AddLists(tag, type.Names);
        AddBareSubtypes(tag, type, above);
    }

    public void Add(int tag, Treatment treatment, IEnumerable<string> drugs)
    {
        foreach (var name in CancerNames.Of(treatment))
            Terms.Add(Words.AddPhrase(name), new Term(tag, MentionKind.Name, CancerNames.IsAbbreviation(name) ? name : null));
        foreach (var drug in drugs)
            Terms.Add(Words.AddPhrase(drug), new Term(tag, MentionKind.Name, null));
        AddSpellings(treatment.Drugs.Select(drug => drug.Generic));
        AddLists(tag, treatment.Names);
    }

    // A lung adenocarcinoma is one kind of lung cancer, yet “lung and breast cancer” says no more than lung.
    private void AddName(int tag, string name, HashSet<(string Words, int Group)> shared)
    {
        Terms.Add(Words.AddPhrase(name), new Term(tag, MentionKind.Name, null));
        foreach (var (words, group) in ModifiersOf(name).Where(modifier => !shared.Contains(modifier)))
            Modifiers.Add(Words.AddPhrase(words), new Modifier(tag, group));
    }

    private IEnumerable<(string Words, int Group)> ModifiersOf(string name)
    {
        var words = TextWords.Of(name).ConvertAll(word => WordFolding.Fold(name.AsSpan(word.Start, word.Length)));
        if (words.Count < 2)
            yield break;
        if (GroupOf(Words.Add(words[^1])) is var last and not CancerWords.None && GroupOf(Words.Add(words[^2])) == CancerWords.None)
            yield return (string.Join(' ', words[..^1]), last);
        if (GroupOf(Words.Add(words[0])) == CancerWords.Cancer && Does(words[1], Cue.Of))
            yield return (string.Join(' ', words[(words.Count > 3 && Does(words[2], Cue.Determiner) ? 3 : 2)..]), CancerWords.Cancer);
    }

    private bool Does(string word, Cue cue) => (CuesOf(Words.Add(word)) & cue) != 0;

    private void AddSpellings(IEnumerable<string> names)
    {
        foreach (var name in names)
            foreach (var word in TextWords.Of(name))
                Spelling.Add(name.AsSpan(word.Start, word.Length), Words.Add(name.AsSpan(word.Start, word.Length)));
    }

    private void AddLists(int tag, Names names)
    {
        foreach (var name in names.Abbreviations.Concat(names.SpanishAbbreviations))
            Terms.Add(Words.AddPhrase(name), new Term(tag, MentionKind.Abbreviation, name));
        foreach (var name in names.AmbiguousAbbreviations)
            Terms.Add(Words.AddPhrase(name), new Term(tag, MentionKind.Ambiguous, name));
        foreach (var name in names.NeverMatch)
            Terms.Add(Words.AddPhrase(name), new Term(tag, MentionKind.Never, null));
    }

    // One word alone, such as “chronic” or “skin”, says too little.
    private void AddBareSubtypes(int tag, CancerType type, List<CancerType> above)
    {
        var endings = above.SelectMany(CancerNames.Of).Select(Words.AddPhrase).ToList();
        foreach (var words in CancerNames.Unfolded(type.Name).Concat(CancerNames.Unfolded(type.ClinicalName ?? "")).Select(Words.AddPhrase))
        {
            foreach (var ending in endings.Where(ending => words.Length - ending.Length > 1 && words.AsSpan().EndsWith(ending)))
                Terms.Add(words.AsSpan(..^ending.Length), new Term(tag, MentionKind.BareSubtype, null));
        }
    }
}
