using ImmunoEd.Staff;
using Microsoft.Extensions.Configuration;

namespace ImmunoEd.Tests.Staff;

public sealed class PasswordRulesTests
{
    private readonly PasswordRules rules = new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Site:Name"] = "ImmunoEd",
        ["Site:ClinicName"] = "Lakeside Oncology",
        ["Site:BaseUrl"] = "https://care.lakeside.example",
    }).Build());

    [Theory]
    [InlineData("quiet river umbrella 47")]
    [InlineData("correct donkey lantern cable")]
    [InlineData("mein alter Hund schläft gern")]
    [InlineData("我喜欢在河边散步看日落的时候")]
    [InlineData("xK9#mQ2$vL5!")]
    [InlineData("vmqztkbhwrpd")]
    [InlineData("the doctor said rest and soup")]
    [InlineData("839201748326")]
    [InlineData("xK9#mQ2$2019")]
    [InlineData("tea, toast & the morning paper")]
    [InlineData("😀🌊🎸🐢🍋🚲🌵🎲🧦🪁🥨🪐")]
    public void A_long_password_that_nobody_guesses_first_is_taken(string password) => Assert.Null(ProblemWith(password));

    [Theory]
    [InlineData("", "at least 12")]
    [InlineData("short", "this one has 5")]
    [InlineData("elevenchars", "this one has 11")]
    [InlineData("😀😀😀😀😀😀", "this one has 6")]
    [InlineData("aaaaaaaaaaaaaaaa", "repeats")]
    [InlineData("abababababab", "repeats")]
    [InlineData("abc1abc1abc1abc1", "repeats")]
    [InlineData("qwertyuiop123", "the keyboard")]
    [InlineData("1qaz2wsx3edc4rfv", "the keyboard")]
    [InlineData("abcdefghijklmnop", "the alphabet")]
    [InlineData("zyxwvutsrqpon", "the alphabet")]
    [InlineData("123456789012", "the digits")]
    [InlineData("9876543210987", "the digits")]
    [InlineData("qazwsxedcrfv!", "the keyboard")]
    [InlineData("annkowalski1984", "your own name")]
    [InlineData("Ann.Kowalski!!!", "your own name")]
    [InlineData("kowalskiann@99", "your own name")]
    [InlineData("K0w@lsk1_2026!", "your own name")]
    [InlineData("lakeside-oncology1", "this site or clinic")]
    [InlineData("ImmunoEd2026!", "this site or clinic")]
    [InlineData("immun0ed-immun0ed", "this site or clinic")]
    [InlineData("19841122-1984", "a date")]
    [InlineData("password1234", "everybody uses")]
    [InlineData("P@ssw0rd2026!!", "everybody uses")]
    [InlineData("sunshine-2026!", "everybody uses")]
    [InlineData("Welcome12345!", "everybody uses")]
    [InlineData("letmein letmein", "everybody uses")]
    [InlineData("care.lakeside.example", "this site or clinic")]
    [InlineData("Summer2026!Summer", "everybody uses")]
    [InlineData("correct horse battery staple", "everybody uses")]
    [InlineData("tobeornottobe", "everybody uses")]
    [InlineData("iloveyou12345", "everybody uses")]
    public void A_password_that_is_guessed_first_is_refused_and_says_why(string password, string reason) =>
        Assert.Contains(reason, ProblemWith(password), StringComparison.Ordinal);

    [Fact]
    public void Length_is_counted_in_characters_as_people_see_them_up_to_256()
    {
        var random = new Random(7);
        string Long(int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)random.Next('!', '~'))]);

        Assert.Null(ProblemWith(Long(128)));
        Assert.Null(ProblemWith(Long(256)));
        Assert.Equal("A password can have at most 256 characters.", ProblemWith(Long(257)));
        Assert.Null(ProblemWith(string.Concat(Enumerable.Range(0, 256).Select(i => char.ConvertFromUtf32(0x1F300 + i)))));
    }

    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("A\u030Angstro\u0308m", "Ångström")]
    [InlineData("n\u0303 c\u0327 z\u030C", "ñ ç ž")]
    [InlineData("\u0301x", "\u0301x")]
    [InlineData("日本", "日本")]
    public void An_accent_typed_in_two_ways_is_one_password(string typed, string stored) => Assert.Equal(stored, PasswordText.Normalize(typed));

    private string? ProblemWith(string password) => rules.ProblemWith(password, "ann.k@lakeside.example", "Ann Kowalski");
}
