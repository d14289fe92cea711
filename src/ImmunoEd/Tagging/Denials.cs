namespace ImmunoEd.Tagging;

/// <summary>
/// “It is not a liver cancer”, “no sign of lymphoma”, “rather than lung cancer”. Not so “not used in lung cancer” or “not all lung cancers”:
/// there the page has an answer for whoever has it.
/// </summary>
internal sealed class Denials(TaggerLexicon lexicon, TaggerText text)
{
    private const int FarthestNegator = 7;

    private readonly HashSet<int> endsOfDenied = [];

    public bool Denies(Mention mention)
    {
        var isDenied = (IsDeniedBefore(mention.Anchor) && !IsLeftAfter(mention.End)) || IsRuledOutAfter(mention.End);
        if (isDenied)
            endsOfDenied.Add(mention.End);
        return isDenied;
    }

    private bool IsDeniedBefore(int anchor)
    {
        for (var i = anchor - 1; i >= anchor - FarthestNegator && text.GapAfter(i) == Gap.Space; i--)
        {
            if (text.Does(i, Cue.Negator) || IsPair(i, lexicon.Than) || IsPair(i, lexicon.Instead) || IsPair(i, lexicon.RuledOut))
                return true;
            if (text.Does(i, Cue.Or) && endsOfDenied.Contains(i))
                return true;
            if (!text.Does(i, Cue.DenialBridge))
                return false;
        }

        return false;
    }

    // “There was no lymphoma left” is good news for whoever had it.
    private bool IsLeftAfter(int end) => text.Word(end) == lexicon.Left && text.GapAfter(end - 1) == Gap.Space;

    private bool IsRuledOutAfter(int end)
    {
        for (var i = end; i < end + 4 && text.GapAfter(i - 1) == Gap.Space; i++)
        {
            if (IsPair(i + 1, lexicon.RuledOut))
                return true;
            if (!text.Does(i, Cue.DenialBridge | Cue.Copula))
                return false;
        }

        return false;
    }

    private bool IsPair(int last, (int First, int Second) pair) => text.Word(last) == pair.Second && text.Word(last - 1) == pair.First;
}
