namespace ImmunoEd.Tagging;

/// <summary>Names that share one noun: “breast, lung and kidney cancers”, “follicular or mantle cell lymphoma”. One name alone is the shortest such list.</summary>
internal sealed class SharedNouns(TaggerLexicon lexicon, TaggerText text, List<Mention> mentions)
{
    private const int LongestList = 20;

    private readonly ModifierList list = new(lexicon, text);

    /// <param name="known">How many words from here on are a name of the vocabulary already.</param>
    public bool Read(int first, int known)
    {
        list.Clear();
        var at = first;
        for (var items = 0; items < LongestList; items++)
        {
            var next = list.ReadItem(at);
            if (next == at && (items == 0 || (next = list.PassName(at)) == at))
                return false;
            if (text.GapAfter(next - 1) is Gap.Space or Gap.Bracket && text.Group(next) is var group and not CancerWords.None)
                return (items > 0 || known <= next - first) && Note(group, next);
            at = next;
            if (!list.PassSeparator(ref at))
                return false;
        }

        return false;
    }

    private bool Note(int group, int noun)
    {
        var before = mentions.Count;
        foreach (var item in list.Items)
        {
            foreach (var modifier in item.Modifiers)
            {
                if (modifier.Group == group)
                    mentions.Add(new Mention(modifier.Tag, MentionKind.Name, item.First, noun - item.First + 1, list.Items[0].First, item.Count));
            }
        }

        return mentions.Count > before;
    }
}
