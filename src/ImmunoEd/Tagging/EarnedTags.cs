namespace ImmunoEd.Tagging;

/// <summary>Each tag once with its first words; a parent follows its child unless the text names it too.</summary>
internal sealed class EarnedTags(TaggerLexicon lexicon)
{
    private readonly List<(int Tag, int Position, string Words)> named = [];

    public void Add(Mention mention, string words)
    {
        var at = named.FindIndex(tag => tag.Tag == mention.Tag);
        if (at < 0)
            named.Add((mention.Tag, mention.First, words));
        else if (mention.First < named[at].Position)
            named[at] = (mention.Tag, mention.First, words);
    }

    public IReadOnlyList<FoundTag> Found()
    {
        named.Sort((one, other) => one.Position != other.Position ? one.Position.CompareTo(other.Position) : one.Tag.CompareTo(other.Tag));
        var found = new List<FoundTag>();
        var parents = new HashSet<int>();
        foreach (var (tag, _, words) in named)
        {
            found.Add(Tag(tag, words, isParent: false));
            foreach (var parent in lexicon.ParentsOf(tag))
            {
                if (named.TrueForAll(other => other.Tag != parent) && parents.Add(parent))
                    found.Add(Tag(parent, words, isParent: true));
            }
        }

        return found;
    }

    private FoundTag Tag(int tag, string words, bool isParent) => new(lexicon.KindOf(tag), lexicon.SlugOf(tag), words, isParent);
}
