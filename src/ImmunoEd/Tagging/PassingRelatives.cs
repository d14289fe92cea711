namespace ImmunoEd.Tagging;

/// <summary>“My grandmother had breast cancer” is a remark in passing, unless the page is about risk, the treatment of it, or comes back to it.</summary>
internal sealed class PassingRelatives(TaggerLexicon lexicon, TaggerText text, List<Mention> mentions)
{
    public bool IsRemark(Mention mention)
    {
        var (start, end) = (text.SentenceStart(mention.First), text.SentenceEnd(mention.First));
        return HadIt(start, mention.First)
            && !text.HasAny(0, text.Count, Cue.Risk)
            && !mentions.Exists(other => other.Tag == mention.Tag && (other.First < start || other.First >= end))
            && !mentions.Exists(other => lexicon.KindOf(other.Tag) != lexicon.KindOf(mention.Tag) && other.First >= start && other.First < end);
    }

    private bool HadIt(int start, int before)
    {
        var hasRelative = false;
        for (var i = start; i < before; i++)
        {
            if (text.Does(i, Cue.Relative) && (text.Does(i - 1, Cue.Possessive) || text.Does(i - 2, Cue.Possessive)))
                hasRelative = true;
            else if (hasRelative && text.Does(i, Cue.RelativeVerb))
                return true;
        }

        return false;
    }
}
