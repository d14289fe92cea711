namespace ImmunoEd.Tagging;

/// <summary>Keeps the mentions that tell a reader with this cancer, or on this treatment, something.</summary>
internal sealed class MentionJudge
{
    private readonly TaggerLexicon lexicon;
    private readonly TaggerText text;
    private readonly List<Mention> all;
    private readonly List<Mention> kept = [];
    private readonly Denials denials;

    public MentionJudge(TaggerLexicon lexicon, TaggerText text, List<Mention> mentions)
    {
        this.lexicon = lexicon;
        this.text = text;
        denials = new Denials(lexicon, text);
        var never = mentions.FindAll(mention => mention.Kind == MentionKind.Never);
        all = mentions.FindAll(mention => mention.Kind != MentionKind.Never && !never.Exists(phrase => Blanks(phrase, mention)));
        all.Sort((one, other) => one.First.CompareTo(other.First));
    }

    public List<Mention> Kept()
    {
        KeepNames();
        var ambiguous = new AmbiguousAbbreviations(lexicon, text, all);
        Keep(MentionKind.Ambiguous, ambiguous.Counts);
        Keep(MentionKind.BareSubtype, mention => kept.Exists(other => IsOfFamily(other.Tag, lexicon.ParentsOf(mention.Tag)[0])));
        KeepPlaces();
        return kept;
    }

    // Cancer in one place and no word of another: it began there. Cancer in several places has spread.
    private void KeepPlaces()
    {
        var places = all.FindAll(mention => mention.Kind == MentionKind.Place);
        if (places.Count > 0 && places.TrueForAll(place => place.Tag == places[0].Tag) && !kept.Exists(mention => lexicon.KindOf(mention.Tag) == Articles.TagKind.CancerType))
            Keep(MentionKind.Place, place => !denials.Denies(place) && !IsOfSpread(place));
    }

    private bool IsOfSpread(Mention place) => text.HasAny(text.SentenceStart(place.First), text.SentenceEnd(place.First), Cue.Spread);

    private void KeepNames()
    {
        var relatives = new PassingRelatives(lexicon, text, all);
        foreach (var mention in all)
        {
            if (mention.Kind is MentionKind.Name or MentionKind.Abbreviation && !denials.Denies(mention) && !IsDefinition(mention) && !relatives.IsRemark(mention))
                kept.Add(mention);
        }
    }

    private void Keep(MentionKind kind, Predicate<Mention> counts) => kept.AddRange(all.FindAll(mention => mention.Kind == kind && counts(mention)));

    // A longer name wins: “cytokine therapy” stands where “cytokine” alone must not match.
    private static bool Blanks(Mention phrase, Mention mention) =>
        phrase.Tag == mention.Tag && phrase.First < mention.End && mention.First < phrase.End
        && (phrase.Count >= mention.Count || phrase.First < mention.First || phrase.End > mention.End);

    private bool IsOfFamily(int tag, int parent) => tag == parent || Array.IndexOf(lexicon.ParentsOf(tag), parent) >= 0;

    // “Mesothelioma is a cancer that starts around the lung” says what mesothelioma is.
    private bool IsDefinition(Mention mention)
    {
        if (mention.Anchor != mention.First || text.Group(mention.First) != CancerWords.Cancer)
            return false;
        var start = text.SentenceStart(mention.First);
        return all.Exists(other => other.First >= start && other.End < mention.First && other.Kind is MentionKind.Name or MentionKind.Abbreviation
            && lexicon.KindOf(other.Tag) == Articles.TagKind.CancerType && text.HasAny(other.End, other.End + 1, Cue.Copula));
    }
}
