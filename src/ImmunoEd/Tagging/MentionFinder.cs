using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>
/// Reads a text once and notes every place that may name a cancer type or a treatment:
/// names of the vocabulary, the longest first, names that share a noun in a list, and places where a cancer began.
/// </summary>
internal sealed class MentionFinder
{
    private readonly TaggerLexicon lexicon;
    private readonly TaggerText text;
    private readonly List<Mention> mentions = [];
    private readonly CancerPlaces places;
    private readonly SharedNouns lists;

    public MentionFinder(TaggerLexicon lexicon, TaggerText text)
    {
        this.lexicon = lexicon;
        this.text = text;
        lists = new SharedNouns(lexicon, text, mentions);
        places = new CancerPlaces(lexicon, text, mentions);
    }

    public List<Mention> Find()
    {
        for (var i = 0; i < text.Count;)
        {
            var count = Names(i);
            if (!lists.Read(i, count))
                places.Read(i);
            i += Math.Max(count, 1);
        }

        return mentions;
    }

    private int Names(int first)
    {
        var (longest, before, node) = (0, mentions.Count, PhraseTrie<Term>.Root);
        for (var i = first; i < text.Count && (node = lexicon.Terms.Step(node, text.Word(i))) != PhraseTrie<Term>.NoPath; i++)
        {
            var count = i - first + 1;
            foreach (var term in lexicon.Terms.EndingAt(node))
            {
                if (term.ExactCase is { } written && !AbbreviationCase.IsKept(written, text.Span(first, count)))
                    continue;
                if (term.Kind != MentionKind.Never && count > longest)
                {
                    Forget(before);
                    longest = count;
                }

                mentions.Add(new Mention(term.Tag, term.Kind, first, count, first, count));
            }

            if (text.EndsPhrase(i))
                break;
        }

        return longest;
    }

    // Shorter names give way to a longer one; what must never match stays.
    private void Forget(int from)
    {
        for (var i = mentions.Count - 1; i >= from; i--)
        {
            if (mentions[i].Kind != MentionKind.Never)
                mentions.RemoveAt(i);
        }
    }
}
