namespace ImmunoEd.Tagging;

internal enum MentionKind
{
    Name,
    Abbreviation,

    /// <summary>Letters that also mean something else, such as ALL: counts with a second hint.</summary>
    Ambiguous,

    /// <summary>“Small cell” alone: counts where the text is about lung cancer.</summary>
    BareSubtype,

    /// <summary>“A tumor in her lung”: counts where the text names no cancer type that could have spread there.</summary>
    Place,

    /// <summary>Words that are no mention of the type, whatever they hold.</summary>
    Never,
}

/// <param name="First">Its first word, by number.</param>
/// <param name="Anchor">The word before which “not” would deny it: the first of a list, the cancer of “cancer of the lung”.</param>
/// <param name="Own">How many of its words are its own; in a list the others belong to its neighbors.</param>
internal readonly record struct Mention(int Tag, MentionKind Kind, int First, int Count, int Anchor, int Own)
{
    public int End => First + Count;
}
