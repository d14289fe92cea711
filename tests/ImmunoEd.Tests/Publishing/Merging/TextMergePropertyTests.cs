using ImmunoEd.Publishing.Merging;

namespace ImmunoEd.Tests.Publishing.Merging;

public sealed class TextMergePropertyTests
{
    private const int Rounds = 3_000;

    [Fact]
    public void An_edit_of_one_side_alone_comes_back_byte_for_byte() => Repeat(edits =>
    {
        var text = edits.Text();
        var edited = edits.Edited(text).Replace("\n", edits.Next(2) == 0 ? "\r\n" : "\n", StringComparison.Ordinal);

        Assert.Equal(edited, TextMerge.Merge(text, edited, text).Merged);
        Assert.Equal(edited, TextMerge.Merge(text, text, edited).Merged);
        Assert.Equal(edited, TextMerge.Merge(text, edited, edited).Merged);
    });

    [Fact]
    public void Which_side_is_mine_does_not_decide_whether_there_is_a_conflict() => Repeat(edits =>
    {
        var text = edits.Text();
        var (mine, theirs) = (edits.Edited(text), edits.Edited(text));

        var (one, other) = (TextMerge.Merge(text, mine, theirs), TextMerge.Merge(text, theirs, mine));

        Assert.Equal(one.HasConflicts, other.HasConflicts);
        Assert.Equal(one.Conflicts.Select(conflict => (conflict.Mine, conflict.Theirs)), other.Conflicts.Select(conflict => (conflict.Theirs, conflict.Mine)));
    });

    [Fact]
    public void Nothing_that_was_put_in_is_ever_lost_or_doubled() => Repeat(edits =>
    {
        var text = edits.Text();
        var (mine, theirs) = (edits.Edited(text), edits.Edited(text));

        var lines = Merging.All(TextMerge.Merge(text, mine, theirs)).Split('\n');

        foreach (var line in mine.Split('\n').Concat(theirs.Split('\n')).Where(line => line.StartsWith("New words", StringComparison.Ordinal)))
            Assert.Single(lines, line);
    });

    [Fact]
    public void Edits_of_different_paragraphs_never_conflict() => Repeat(edits =>
    {
        var paragraphs = Enumerable.Range(0, edits.Next(12) + 2).Select(at => $"Paragraph {at}.").ToList();
        var owners = paragraphs.ConvertAll(_ => edits.Next(3));
        var changes = paragraphs.ConvertAll(_ => edits.Next(3) == 0 ? null : edits.New());

        var result = TextMerge.Merge(Text(paragraphs), Text(Side(1)), Text(Side(2)));

        Assert.Equal(Text(paragraphs.Select((paragraph, at) => owners[at] == 0 ? paragraph : changes[at])), result.Merged);

        IEnumerable<string?> Side(int owner) => paragraphs.Select((paragraph, at) => owners[at] == owner ? changes[at] : paragraph);
    });

    [Fact]
    public void Parts_of_a_merge_strung_together_keep_every_paragraph_apart() => Repeat(edits =>
    {
        var text = edits.Text();
        var result = TextMerge.Merge(text, edits.Edited(text), edits.Edited(text));

        var whole = string.Concat(result.Pieces.Select(piece => piece is Conflict<string> conflict ? conflict.Theirs : ((Settled<string>)piece).Value));

        Assert.All(whole.Split('\n'), line => Assert.True(line.Split("New words").Length <= 2, line));
        Assert.DoesNotMatch(@"New words \d+\.\n[^\n]*\S", whole);
    });

    private static void Repeat(Action<Merging> check)
    {
        for (var seed = 0; seed < Rounds; seed++)
            check(new Merging(seed));
    }

    private static string Text(IEnumerable<string?> paragraphs) =>
        string.Join("\n\n", paragraphs.OfType<string>()) is { Length: > 0 } text ? text + "\n" : "";
}
