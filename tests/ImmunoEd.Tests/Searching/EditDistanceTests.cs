using ImmunoEd.Searching;

namespace ImmunoEd.Tests.Searching;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("melanoma", "melanoma", 0)]
    [InlineData("melonoma", "melanoma", 1)]
    [InlineData("ithcing", "itching", 1)]
    [InlineData("keytuda", "keytruda", 1)]
    [InlineData("jaundis", "jaundice", 2)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("kitten", "keyboard", 4)]
    public void Changes_and_swaps_count_one_each_up_to_the_limit(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(left, right, limit: 3));
        Assert.Equal(distance, EditDistance.Between(right, left, limit: 3));
    }
}
