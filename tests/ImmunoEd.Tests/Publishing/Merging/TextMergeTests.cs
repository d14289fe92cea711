using ImmunoEd.Publishing.Merging;

namespace ImmunoEd.Tests.Publishing.Merging;

public sealed class TextMergeTests
{
    private const string Base = "One.\n\nTwo.\n\nThree.\n";

    [Theory]
    [InlineData("One!\n\nTwo.\n\nThree.\n", "One.\n\nTwo.\n\nThree!\n", "One!\n\nTwo.\n\nThree!\n")]
    [InlineData("One!\n\nTwo.\n\nThree.\n", "One.\n\nTwo!\n\nThree.\n", "One!\n\nTwo!\n\nThree.\n")]
    [InlineData("One!\n\nTwo.\n\nThree.\n", "One!\n\nTwo.\n\nThree!\n", "One!\n\nTwo.\n\nThree!\n")]
    [InlineData("One.\n\nTwo.\n\nThree.\n\nFour.\n", "One.\n\nTwo.\n\nThree!\n", "One.\n\nTwo.\n\nThree!\n\nFour.\n")]
    [InlineData("One.\n\nTwo.\n", "One.\n\nTwo!\n\nThree.\n", "One.\n\nTwo!\n")]
    [InlineData("Zero.\n\nOne.\n\nTwo.\n\nThree.\n", "One!\n\nTwo.\n\nThree.\n", "Zero.\n\nOne!\n\nTwo.\n\nThree.\n")]
    [InlineData("::: note\n\nOne.\n\n:::\n\nTwo.\n\nThree.\n", "One!\n\nTwo.\n\nThree.\n", "::: note\n\nOne!\n\n:::\n\nTwo.\n\nThree.\n")]
    public void Edits_in_different_places_merge_by_themselves(string mine, string theirs, string merged)
    {
        Assert.Equal(merged, TextMerge.Merge(Base, mine, theirs).Merged);
        Assert.Equal(merged, TextMerge.Merge(Base, theirs, mine).Merged);
    }

    [Theory]
    [InlineData("One.\n\nTwo!\n\nThree.\n", "One.\n\nTwo?\n\nThree.\n", "Two.\n\n", "Two!\n\n", "Two?\n\n")]
    [InlineData("One.\n\nThree.\n", "One.\n\nTwo?\n\nThree.\n", "Two.\n\n", "", "Two?\n\n")]
    [InlineData("One.\n\nNew.\n\nTwo.\n\nThree.\n", "One.\n\nOther.\n\nTwo.\n\nThree.\n", "", "New.\n\n", "Other.\n\n")]
    public void A_conflict_shows_what_was_and_what_each_made_of_it(string mine, string theirs, string was, string my, string their)
    {
        var result = TextMerge.Merge(Base, mine, theirs);

        Assert.Null(result.Merged);
        Assert.Equal(new Conflict<string>(was, my, their), Assert.Single(result.Conflicts));
        Assert.Equal("One.\n\n", Assert.IsType<Settled<string>>(result.Pieces[0]).Value);
        Assert.Equal("Three.\n", Assert.IsType<Settled<string>>(result.Pieces[^1]).Value[^7..]);
    }

    [Fact]
    public void Two_different_endings_are_a_conflict() =>
        Assert.Equal(
            [new Settled<string>(Base + "\n"), new Conflict<string>("", "Mine.\n", "Theirs.\n")],
            TextMerge.Merge(Base, Base + "\nMine.\n", Base + "\nTheirs.\n").Pieces);

    [Fact]
    public void A_paragraph_that_both_put_in_is_taken_once() =>
        Assert.Equal("Zero.\n\nOne.\n\nTwo!\n\nThree.\n", TextMerge.Merge(Base, "Zero.\n\n" + Base, "Zero.\n\n" + Base.Replace("Two.", "Two!", StringComparison.Ordinal)).Merged);

    [Fact]
    public void Line_ends_of_a_browser_are_no_edit() =>
        Assert.Equal("One!\n\nTwo.\n\nThree?\n", TextMerge.Merge(Base, "One!\r\n\r\nTwo.\r\n\r\nThree.\r\n", "One.\n\nTwo.\n\nThree?\n").Merged);

    [Fact]
    public void A_text_keeps_line_ends_of_both_kinds_where_nobody_touched_them() =>
        Assert.Equal("One!\n\nTwo.\r\n\r\nThree?\n", TextMerge.Merge("One.\n\nTwo.\r\n\r\nThree.\n", "One!\n\nTwo.\r\n\r\nThree.\n", "One.\n\nTwo.\r\n\r\nThree?\n").Merged);

    [Fact]
    public async Task The_largest_texts_merge_at_once()
    {
        var text = string.Concat(Enumerable.Range(0, 33_000).Select(at => $"{(char)('a' + at % 7)}\n\n"));

        var merged = await Task.Run(() => TextMerge.Merge(text, "Mine.\n\n" + text, text + "Theirs.\n").Merged).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("Mine.\n\n" + text + "Theirs.\n", merged);
    }
}
