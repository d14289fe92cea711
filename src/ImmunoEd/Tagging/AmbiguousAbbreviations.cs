namespace ImmunoEd.Tagging;

/// <summary>Letters that also mean something else count when they stand where an illness stands and the page gives a second hint.</summary>
internal sealed class AmbiguousAbbreviations(TaggerLexicon lexicon, TaggerText text, List<Mention> mentions)
{
    private readonly Dictionary<int, bool> hasTellingWord = [];

    public bool Counts(Mention mention) => StandsForIllness(mention) && HasSecondHint(mention);

    // “with ALL.” and “ALL is” speak of an illness; “ALL your tablets” and “ALL patients” count things.
    private bool StandsForIllness(Mention mention)
    {
        var (before, after) = (mention.First - 1, mention.End);
        if (text.Does(before, Cue.Joiner) && mentions.Exists(other => other.End == before && other.Kind == MentionKind.Abbreviation))
            return true;
        if (text.Does(before, Cue.IllnessAdjective) && text.GapAfter(before) == Gap.Space)
            return true;
        var isAtEnd = text.GapAfter(after - 1) != Gap.Space;
        var isSubject = text.Does(after, Cue.AfterIllness);
        if (!isAtEnd && !isSubject && !(text.Does(after, Cue.Function) && !text.Does(after, Cue.Determiner | Cue.Of)) && !IsThatClause(after))
            return false;
        return text.GapAfter(before) != Gap.Space || text.Does(before, Cue.BeforeIllness) || (isSubject && !text.Does(after, Cue.Joiner));
    }

    private bool IsThatClause(int at) => text.Does(at, Cue.StartBridge) && text.Does(at + 1, Cue.StartBridge | Cue.Copula);

    private bool HasSecondHint(Mention mention)
    {
        foreach (var other in mentions)
        {
            if (other.Kind is MentionKind.Name && IsFamily(mention.Tag, other.Tag))
                return true;
            if (other.Kind is MentionKind.Name && lexicon.Hints.IsTreatment(mention.Tag, lexicon.SlugOf(other.Tag)) && IsNearIllness(mention, other))
                return true;
        }

        return HasTellingWord(mention.Tag);
    }

    private bool HasTellingWord(int tag)
    {
        if (!hasTellingWord.TryGetValue(tag, out var has))
        {
            for (var i = 0; i < text.Count && !has; i++)
                has = lexicon.Hints.IsWord(tag, text.Word(i));
            hasTellingWord[tag] = has;
        }

        return has;
    }

    private bool IsFamily(int tag, int other) => other == tag || Array.IndexOf(lexicon.ParentsOf(tag), other) >= 0;

    private bool IsNearIllness(Mention mention, Mention treatment)
    {
        var (start, end) = (text.SentenceStart(mention.First), text.SentenceEnd(mention.End - 1));
        var isNear = treatment.First >= text.SentenceStart(start - 1) && treatment.First < text.SentenceEnd(end);
        return isNear && text.HasAny(start, end, Cue.Illness);
    }
}
