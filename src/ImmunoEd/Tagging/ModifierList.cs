using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

internal readonly record struct ListItem(int First, int Count, Modifier[] Modifiers);

/// <summary>Reads lists such as “breast, lung and kidney”; names of the vocabulary between the items are passed over.</summary>
internal sealed class ModifierList(TaggerLexicon lexicon, TaggerText text)
{
    private const int MostAdjectives = 3;

    public List<ListItem> Items { get; } = [];

    public void Clear() => Items.Clear();

    /// <summary>Reads the item at a word, if there is one.</summary>
    /// <returns>The word after it, or the same word.</returns>
    public int ReadItem(int at)
    {
        var (longest, node) = (0, PhraseTrie<Modifier>.Root);
        Modifier[] modifiers = [];
        for (var i = at; i < text.Count && (node = lexicon.Modifiers.Step(node, text.Word(i))) != PhraseTrie<Modifier>.NoPath; i++)
        {
            if (lexicon.Modifiers.EndingAt(node) is { Length: > 0 } found)
                (longest, modifiers) = (i - at + 1, found);
            if (text.EndsPhrase(i))
                break;
        }

        if (longest > 0)
            Items.Add(new ListItem(at, longest, modifiers));
        return at + longest;
    }

    /// <returns>The word after the longest name that starts at a word, or the same word.</returns>
    public int PassName(int at)
    {
        var (longest, node) = (0, PhraseTrie<Term>.Root);
        for (var i = at; i < text.Count && (node = lexicon.Terms.Step(node, text.Word(i))) != PhraseTrie<Term>.NoPath; i++)
        {
            if (lexicon.Terms.EndingAt(node).Length > 0)
                longest = i - at + 1;
            if (text.EndsPhrase(i))
                break;
        }

        return at + longest;
    }

    /// <returns>Whether the list goes on; then <paramref name="at"/> is the first word of the next item.</returns>
    public bool PassSeparator(ref int at)
    {
        var gap = text.GapAfter(at - 1);
        if (gap is Gap.Colon or Gap.Sentence)
            return false;
        var next = at;
        while (text.Does(next, Cue.Joiner) && text.GapAfter(next) <= Gap.Slash)
            next++;
        if (next == at && gap == Gap.Space)
            return false;
        at = PassAdjectives(next);
        return true;
    }

    public int PassAdjectives(int at)
    {
        for (var passed = 0; passed < MostAdjectives && text.Does(at, Cue.ListAdjective | Cue.Determiner) && text.GapAfter(at) == Gap.Space; passed++)
            at++;
        return at;
    }
}
