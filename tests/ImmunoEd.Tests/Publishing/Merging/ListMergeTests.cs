using ImmunoEd.Publishing.Merging;

namespace ImmunoEd.Tests.Publishing.Merging;

public sealed class ListMergeTests
{
    [Theory]
    [InlineData("a b c", "a! b c", "a b c!", "a! b c!")]
    [InlineData("a b c", "b c", "a b c d", "b c d")]
    [InlineData("a b c", "a b c d", "a b c d", "a b c d")]
    [InlineData("", "a", "", "a")]
    [InlineData("a", "", "a", "")]
    [InlineData("a b", "b", "a", "")]
    public void Edits_of_different_lines_merge(string was, string mine, string theirs, string merged) =>
        Assert.Equal(List(merged), ListMerge.Merge(List(was), List(mine), List(theirs)).Merged);

    [Theory]
    [InlineData("a b c", "a x c", "a y c", "b", "x", "y")]
    [InlineData("a b c", "a c", "a y c", "b", "", "y")]
    [InlineData("a", "a x", "a y", "", "x", "y")]
    public void Different_edits_of_one_line_conflict(string was, string mine, string theirs, string common, string my, string their)
    {
        var result = ListMerge.Merge(List(was), List(mine), List(theirs));

        var conflict = Assert.Single(result.Conflicts);
        Assert.Null(result.Merged);
        Assert.Equal((common, my, their), (Text(conflict.Base), Text(conflict.Mine), Text(conflict.Theirs)));
    }

    [Fact]
    public void Any_list_that_only_one_side_changed_is_that_sides()
    {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var (was, now) = (Random(random), Random(random));

            Assert.Equal(now, ListMerge.Merge(was, now, was).Merged);
            Assert.Equal(now, ListMerge.Merge(was, was, now).Merged);
            Assert.Equal(now, ListMerge.Merge(was, now, now).Merged);
        }
    }

    [Theory]
    [InlineData("a", "b", "a", "b")]
    [InlineData("a", "a", "b", "b")]
    [InlineData("a", "b", "b", "b")]
    [InlineData(null, null, "b", "b")]
    public void A_single_value_is_the_changed_one(string? was, string? mine, string? theirs, string? merged) =>
        Assert.Equal(new Settled<string?>(merged), ScalarMerge.Merge(was, mine, theirs));

    [Fact]
    public void A_single_value_that_both_changed_differently_conflicts() =>
        Assert.Equal(new Conflict<int>(1, 2, 3), ScalarMerge.Merge(1, 2, 3));

    private static int[] Random(Random random) => [.. Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(5))];

    private static string[] List(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(IEnumerable<string> items) => string.Join(' ', items);
}
