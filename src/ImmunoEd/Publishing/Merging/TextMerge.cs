namespace ImmunoEd.Publishing.Merging;

/// <summary>Merges two edits of one Markdown text, block by block between blank lines.</summary>
public static class TextMerge
{
    /// <summary>The pieces strung together, each conflict as one of its sides, are a text with its blocks well apart.</summary>
    public static MergeResult<string> Merge(string baseText, string mine, string theirs)
    {
        if (ScalarMerge.Merge(baseText, mine, theirs) is Settled<string> whole)
            return new([whole]);

        var lineEnd = LineEnds.Of(baseText) ?? LineEnds.Of(mine) ?? LineEnds.Lf;
        // Browsers send CRLF whatever the stored text has: line ends alone are no edit. A mixed text is left as it is.
        if (LineEnds.Convert(baseText, lineEnd) == baseText)
            (mine, theirs) = (LineEnds.Convert(mine, lineEnd), LineEnds.Convert(theirs, lineEnd));
        var (original, my, their) = (TextBlocks.Split(baseText, lineEnd), TextBlocks.Split(mine, lineEnd), TextBlocks.Split(theirs, lineEnd));
        var tail = ScalarMerge.Merge(original.Tail, my.Tail, their.Tail) is Settled<string> settled ? settled.Value : lineEnd;
        var pieces = ListMerge.Merge(original.Blocks, my.Blocks, their.Blocks).Pieces;
        return new([.. pieces.Select((piece, at) => Text(piece, at == pieces.Count - 1 ? tail : null))]);
    }

    private static MergePiece<string> Text(MergePiece<IReadOnlyList<string>> piece, string? tail) => piece switch
    {
        Settled<IReadOnlyList<string>> settled => new Settled<string>(Text(settled.Value, tail)),
        Conflict<IReadOnlyList<string>> conflict => new Conflict<string>(Text(conflict.Base, tail), Text(conflict.Mine, tail), Text(conflict.Theirs, tail)),
        _ => throw new InvalidOperationException("A piece is settled or a conflict."),
    };

    private static string Text(IReadOnlyList<string> blocks, string? tail)
    {
        var text = string.Concat(blocks);
        return tail is null || blocks.Count == 0 ? text : text[..TextBlocks.TailOf(text)] + tail;
    }
}
