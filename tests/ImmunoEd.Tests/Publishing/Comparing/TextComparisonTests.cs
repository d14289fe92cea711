using ImmunoEd.Publishing.Comparing;

namespace ImmunoEd.Tests.Publishing.Comparing;

public sealed class TextComparisonTests
{
    [Fact]
    public void A_rewritten_line_shows_which_words_changed()
    {
        var row = Assert.Single(TextComparison.Compare("Call your nurse today.", "Call your doctor today.").Rows);

        Assert.Equal((RowKind.Changed, 1, 1), (row.Kind, row.BeforeLine, row.AfterLine));
        Assert.Equal(
            [new(PieceKind.Equal, "Call your "), new(PieceKind.Removed, "nurse"), new(PieceKind.Added, "doctor"), new(PieceKind.Equal, " today.")],
            row.Pieces);
    }

    [Fact]
    public void A_line_with_little_in_common_is_removed_and_another_added() =>
        Assert.Equal([RowKind.Removed, RowKind.Added], TextComparison.Compare("Call your nurse.", "Scans cost nothing here.").Rows.Select(row => row.Kind));

    [Fact]
    public void A_rewritten_line_is_found_behind_a_new_one() =>
        Assert.Equal(
            [(RowKind.Added, null, 1), (RowKind.Added, null, 2), (RowKind.Changed, 1, (int?)3)],
            TextComparison.Compare("Call your nurse today.", "A new start.\n\nCall your nurse tonight.").Rows.Select(row => (row.Kind, row.BeforeLine, row.AfterLine)));

    [Fact]
    public void A_long_stretch_without_a_change_can_be_folded()
    {
        var lines = Enumerable.Range(1, 40).Select(line => $"Line {line}").ToList();
        var before = string.Join('\n', lines);
        lines[19] = "Line twenty";

        var runs = TextComparison.Compare(before, string.Join('\n', lines)).Runs;

        Assert.Equal([(true, 16), (false, 7), (true, 17)], runs.Select(run => (run.IsFoldable, run.Rows.Count)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Same.\nSame.\n", "Same.\nSame.\n")]
    [InlineData("Same.\n", "Same.\r\n")]
    public void What_is_the_same_has_no_changes(string before, string after) => Assert.False(TextComparison.Compare(before, after).HasChanges);

    [Fact]
    public void Both_sides_can_be_read_back_from_any_comparison()
    {
        string[] words = ["call", "Call", "us", " ", "\t", "\n", "\n\n", ".", "😀", "👩‍⚕️", "é", "e\u0301", "\uD800", "שלום", "5,000", "don’t", "**", "\u00A0"];
        var random = new Random(11);
        for (var round = 0; round < 3_000; round++)
        {
            var before = Text(random.Next(30));
            AssertReadsBack(before, random.Next(3) == 0 ? Text(random.Next(30)) : before.Insert(random.Next(before.Length), Text(2)));
        }

        string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]));
    }

    public static TheoryData<string, string> Large => new()
    {
        { Repeat("one two three. ", 6_600), Repeat("one three two. ", 6_600) },
        { Repeat("a\n", 50_000), Repeat("b\n", 50_000) },
        { Repeat("a\n", 50_000), Repeat("b\na\n", 25_000) },
        { Numbers(17_000), Repeat("x\n", 10) + Numbers(16_000) },
        { Numbers(17_000), string.Join('\n', Numbers(17_000).Split('\n').Reverse()) },
        { Numbers(17_000), Numbers(17_000).Replace('7', '8') },
        { Repeat("!", 100_000), Repeat("!?", 50_000) },
        { Repeat(Repeat("a b ", 2_000) + "\n", 12), Repeat(Repeat("b a c ", 1_400) + "\n", 12) },
    };

    [Theory]
    [MemberData(nameof(Large), DisableDiscoveryEnumeration = true)]
    public async Task The_largest_texts_are_compared_at_once_and_rightly(string before, string after) =>
        await Task.Run(() => AssertReadsBack(before, after)).WaitAsync(TimeSpan.FromSeconds(10));

    [Fact]
    public void A_very_long_line_is_compared_as_a_whole() =>
        Assert.All(TextComparison.Compare(Repeat("a b ", 25_000), Repeat("a c ", 25_000)).Rows, row => Assert.Single(row.Pieces));

    private static void AssertReadsBack(string before, string after)
    {
        var rows = TextComparison.Compare(before, after).Rows.ToList();
        Assert.Equal(before, string.Join('\n', rows.Select(row => row.Before).OfType<string>()));
        Assert.Equal(after, string.Join('\n', rows.Select(row => row.After).OfType<string>()));
        Assert.Equal(Enumerable.Range(1, before.Split('\n').Length), rows.Select(row => row.BeforeLine).OfType<int>());
        Assert.Equal(Enumerable.Range(1, after.Split('\n').Length), rows.Select(row => row.AfterLine).OfType<int>());
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Numbers(int count) => string.Join('\n', Enumerable.Range(0, count));
}
