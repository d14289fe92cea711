using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>The vocabulary made ready for reading texts: tags by number, names as paths of word numbers, and what small words do.</summary>
internal sealed class TaggerLexicon
{
    private readonly List<(TagKind Kind, string Slug)> tags = [];
    private readonly Dictionary<string, int> typesBySlug = [];
    private readonly List<int[]> parents = [];
    private readonly NamePaths names = new();
    private readonly Cue[] cuesByWord;
    private readonly int[] groupsByWord;

    public TaggerLexicon(VocabularySet vocabulary)
    {
        Such = Words.Add("such");
        Left = Words.Add("left");
        Than = (Words.Add("rather"), Words.Add("than"));
        Instead = (Words.Add("instead"), Words.Add("of"));
        RuledOut = (Words.Add("ruled"), Words.Add("out"));
        AddCancerTypes(vocabulary);
        AddTreatments(vocabulary);
        Hints = new AmbiguousHints(vocabulary, this);
        cuesByWord = [.. Enumerable.Range(0, Words.Count).Select(names.CuesOf)];
        groupsByWord = [.. Enumerable.Range(0, Words.Count).Select(names.GroupOf)];
    }

    public WordNumbers Words => names.Words;

    public PhraseTrie<Term> Terms => names.Terms;

    public PhraseTrie<Modifier> Modifiers => names.Modifiers;

    public SpellingNeighbors Spelling => names.Spelling;

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

    public int GroupOf(int word) => word >= 0 ? groupsByWord[word] : CancerWords.None;

    public Cue CuesOf(int word) => word >= 0 ? cuesByWord[word] : Cue.None;

    private void AddCancerTypes(VocabularySet vocabulary)
    {
        foreach (var type in vocabulary.CancerTypes)
            typesBySlug[type.Slug] = AddTag(TagKind.CancerType, type.Slug);
        foreach (var type in vocabulary.CancerTypes)
        {
            var above = vocabulary.WithParents(type.Slug).Skip(1).ToList();
            parents[typesBySlug[type.Slug]] = [.. above.Select(parent => typesBySlug[parent.Slug])];
            names.Add(typesBySlug[type.Slug], type, above);
        }
    }

    private void AddTreatments(VocabularySet vocabulary)
    {
        var drugs = DrugNames.Of(vocabulary.Treatments);
        foreach (var treatment in vocabulary.Treatments)
            names.Add(AddTag(TagKind.Treatment, treatment.Slug), treatment, drugs[treatment.Slug]);
    }

    private int AddTag(TagKind kind, string slug)
    {
        tags.Add((kind, slug));
        parents.Add([]);
        return tags.Count - 1;
    }
}
