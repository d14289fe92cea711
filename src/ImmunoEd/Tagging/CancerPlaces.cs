namespace ImmunoEd.Tagging;

/// <summary>
/// Places that make a cancer out of the plain word: “cancers of the kidney and bladder”, “her cancer began in the liver”,
/// “spread to the brain from the breast”, “cancers such as lung and kidney”. A place that a cancer has spread to is none of them.
/// </summary>
internal sealed class CancerPlaces(TaggerLexicon lexicon, TaggerText text, List<Mention> mentions)
{
    private const int MostBridges = 5;
    private const int FarthestOrigin = 8;

    private readonly ModifierList list = new(lexicon, text);

    public void Read(int i)
    {
        if (text.Group(i) == CancerWords.Cancer && text.GapAfter(i) != Gap.Sentence)
            AfterCancer(i);
        else if (text.Group(i) != CancerWords.None && text.GapAfter(i) == Gap.Space && ListStart(i + 1) is > 0 and var start)
            Note(i, start, MentionKind.Name, hasDeterminers: false);
        else if (text.Does(i, Cue.It))
            AfterIt(i);
        else if (text.Does(i, Cue.PrimarySite))
            AfterPrimary(i);
    }

    private void AfterCancer(int i)
    {
        if (text.Does(i + 1, Cue.Of) && text.GapAfter(i) == Gap.Space)
            Note(i, i + 2, MentionKind.Name, mayBeNounAfter: true);
        else if (ListStart(i + 1) is > 0 and var start)
            Note(i, start, MentionKind.Name, hasDeterminers: false);
        else if (text.Does(i + 1, Cue.Within))
            WhereItIs(i);
        else
            AfterVerb(i, Bridged(i + 1), Cue.Start);
    }

    // “The cancer in his bones came from the prostate.”
    private void WhereItIs(int i)
    {
        for (var verb = i + 2; verb < i + FarthestOrigin && text.GapAfter(verb - 1) <= Gap.Comma; verb++)
        {
            if (text.Does(verb, Cue.Motion))
            {
                AfterVerb(i, verb, Cue.Start);
                return;
            }
        }

        Note(i, i + 2, MentionKind.Place);
    }

    private void AfterVerb(int i, int verb, Cue start)
    {
        if (text.Does(verb, start) && text.Does(verb + 1, Cue.Within | Cue.From))
            Note(i, verb + 2, MentionKind.Name);
        else if (text.Does(verb, Cue.Motion) && Origin(verb) is > 0 and var origin)
            Note(i, origin, MentionKind.Name);
    }

    // “It began in the liver”, after a sentence that speaks of a cancer; what begins there now may be a side effect.
    private void AfterIt(int i)
    {
        var verb = Bridged(i + 1);
        if (!text.Does(verb, Cue.PastStart | Cue.Motion))
            return;
        var here = text.SentenceStart(i);
        for (var j = text.SentenceStart(here - 1); j < i; j++)
        {
            if (j >= 0 && text.Group(j) == CancerWords.Cancer && (text.GapAfter(j) != Gap.Space || text.Does(j + 1, Cue.Function)))
            {
                AfterVerb(i, verb, Cue.PastStart);
                return;
            }
        }
    }

    private void AfterPrimary(int i)
    {
        var at = i + 1;
        while (at <= i + 2 && !text.Does(at, Cue.Copula))
            at++;
        if (text.Does(at, Cue.Copula))
            Note(i, text.Does(at + 1, Cue.Within) ? at + 2 : at + 1, MentionKind.Name);
    }

    private int Bridged(int at)
    {
        for (var passed = 0; passed < MostBridges && text.Does(at, Cue.StartBridge) && text.GapAfter(at) <= Gap.Comma; passed++)
            at++;
        return at;
    }

    private int Origin(int verb)
    {
        for (var i = verb + 1; i < verb + FarthestOrigin && text.GapAfter(i - 1) <= Gap.Comma; i++)
        {
            if (text.Does(i, Cue.From))
                return i + 1;
        }

        return 0;
    }

    private int ListStart(int at)
    {
        if (text.GapAfter(at - 1) == Gap.Bracket)
            return at;
        if (text.Word(at) == lexicon.Such)
            return at + 2;
        return text.Does(at, Cue.ListIntroduction) ? at + 1 : 0;
    }

    private void Note(int anchor, int at, MentionKind kind, bool hasDeterminers = true, bool mayBeNounAfter = false)
    {
        list.Clear();
        if (hasDeterminers)
            at = list.PassAdjectives(at);
        do
        {
            var (items, next) = (list.Items.Count, list.ReadItem(at));
            if (next == at && (next = list.PassName(at)) == at)
                return;
            if (list.Items.Count > items && (mayBeNounAfter || IsWholePlace(next - 1)))
                Note(anchor, list.Items[^1], kind);
            at = next;
        }
        while (list.PassSeparator(ref at));
    }

    private void Note(int anchor, ListItem item, MentionKind kind)
    {
        foreach (var modifier in item.Modifiers)
        {
            if (modifier.Group == text.Group(anchor) || (modifier.Group == CancerWords.Cancer && text.Group(anchor) == CancerWords.None))
                mentions.Add(new Mention(modifier.Tag, kind, Math.Min(anchor, item.First), item.First + item.Count - Math.Min(anchor, item.First), anchor, 1));
        }
    }

    // Not the lung of “lung clinic”.
    private bool IsWholePlace(int last) => text.GapAfter(last) != Gap.Space || text.Does(last + 1, Cue.Function);
}
