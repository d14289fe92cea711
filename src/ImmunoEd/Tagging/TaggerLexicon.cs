using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <param name="ExactCase">How an abbreviation is written; null where case says nothing.</param>
internal readonly record struct Term(int Tag, MentionKind Kind, string? ExactCase);

/// <summary>The words of a name without its noun: “lung” and “non-small cell lung” of the group cancer.</summary>
internal readonly record struct Modifier(int Tag, int Group);

/// <summary>The vocabulary made ready for reading texts: names as paths of word numbers, and what small words do.</summary>
internal sealed class TaggerLexicon
{
    private readonly List<(TagKind Kind, string Slug)> tags = [];
    private readonly Dictionary<string, int> typesBySlug = [];
    private readonly List<int[]> parents = [];
    private readonly Dictionary<int, Cue> cues = [];
    private readonly Dictionary<int, int> groups = [];
    private readonly Cue[] cuesByWord;
    private readonly int[] groupsByWord;

    public TaggerLexicon(VocabularySet vocabulary)
    {
        foreach (var (cue, words) in CueWords.All)
            foreach (var word in words.Split(' '))
                cues[Words.Add(word)] = cues.GetValueOrDefault(Words.Add(word)) | cue;
        foreach (var (group, words) in CancerWords.Groups.Index())
            foreach (var word in words.Split(' '))
                groups[Words.Add(word)] = group;
        Such = Words.Add("such");
        Than = (Words.Add("rather"), Words.Add("than"));
        Instead = (Words.Add("instead"), Words.Add("of"));
        RuledOut = (Words.Add("ruled"), Words.Add("out"));
        Left = Words.Add("left");
        AddCancerTypes(vocabulary);
        AddTreatments(vocabulary);
        Hints = new AmbiguousHints(vocabulary, this);
        cuesByWord = [.. Enumerable.Range(0, Words.Count).Select(word => cues.GetValueOrDefault(word))];
        groupsByWord = [.. Enumerable.Range(0, Words.Count).Select(word => groups.GetValueOrDefault(word, CancerWords.None))];
    }

    public WordNumbers Words { get; } = new();

    public PhraseTrie<Term> Terms { get; } = new();

    public PhraseTrie<Modifier> Modifiers { get; } = new();

    public SpellingNeighbors Spelling { get; } = new();

    public AmbiguousHints Hints { get; }

    public int Such { get; }

    public int Left { get; }

    public (int First, int Second) Than { get; }

    public (int First, int Second) Instead { get; }

    public (int First, int Second) RuledOut { get; }

    public TagKind KindOf(int tag) => tags[tag].Kind;

    public string SlugOf(int tag) => tags[tag].Slug;

    public int[] ParentsOf(int tag) => parents[tag];

    public int CancerType(string slug) => typesBySlug[slug];

    public int GroupOf(int word) => word >= 0 && word < groupsByWord.Length ? groupsByWord[word] : CancerWords.None;

    public Cue CuesOf(int word) => word >= 0 && word < cuesByWord.Length ? cuesByWord[word] : Cue.None;

    private void AddCancerTypes(VocabularySet vocabulary)
    {
        foreach (var type in vocabulary.CancerTypes)
            typesBySlug[type.Slug] = AddTag(TagKind.CancerType, type.Slug);
        foreach (var type in vocabulary.CancerTypes)
        {
            var tag = typesBySlug[type.Slug];
            var above = vocabulary.WithParents(type.Slug).Skip(1).ToList();
            parents[tag] = [.. above.Select(parent => typesBySlug[parent.Slug])];
            AddSpellings([type.Name, type.ClinicalName ?? "", .. type.Names.Synonyms]);
            var shared = above.SelectMany(CancerNames.Of).SelectMany(ModifiersOf).ToHashSet();
            foreach (var name in CancerNames.Of(type))
                AddName(tag, name, shared);
            AddAbbreviations(tag, type.Names);
            AddBareSubtypes(tag, type, above);
        }
    }

    private void AddTreatments(VocabularySet vocabulary)
    {
        var drugs = DrugNames.Of(vocabulary.Treatments);
        foreach (var treatment in vocabulary.Treatments)
        {
            var tag = AddTag(TagKind.Treatment, treatment.Slug);
            foreach (var name in CancerNames.Of(treatment))
                Terms.Add(Words.AddPhrase(name), new Term(tag, MentionKind.Name, CancerNames.IsAbbreviation(name) ? name : null));
            foreach (var drug in drugs[treatment.Slug])
                Terms.Add(Words.AddPhrase(drug), new Term(tag, MentionKind.Name, null));
            AddSpellings(treatment.Drugs.Select(drug => drug.Generic));
            AddAbbreviations(tag, treatment.Names);
        }
    }

    private int AddTag(TagKind kind, string slug)
    {
        tags.Add((kind, slug));
        parents.Add([]);
        return tags.Count - 1;
    }

    private void AddSpellings(IEnumerable<string> names)
    {
        foreach (var name in names)
            foreach (var word in TextWords.Of(name))
                Spelling.Add(name.AsSpan(word.Start, word.Length), Words.Add(name.AsSpan(word.Start, word.Length)));
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
        if (groups.TryGetValue(Words.Add(words[^1]), out var last))
            yield return (string.Join(' ', words[..^1]), last);
        if (groups.GetValueOrDefault(Words.Add(words[0]), CancerWords.None) == CancerWords.Cancer && Does(Words.Add(words[1]), Cue.Of))
            yield return (string.Join(' ', words[(words.Count > 3 && Does(Words.Add(words[2]), Cue.Determiner) ? 3 : 2)..]), CancerWords.Cancer);
    }

    private void AddAbbreviations(int tag, Names names)
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

    private bool Does(int word, Cue cue) => (cues.GetValueOrDefault(word) & cue) != 0;
}
