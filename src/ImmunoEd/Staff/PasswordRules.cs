namespace ImmunoEd.Staff;

/// <summary>What a password must be, after NIST SP 800-63B: long, and not one that is guessed first. Nothing is asked of its characters.</summary>
public sealed class PasswordRules(IConfiguration configuration)
{
    public const int MinCharacters = 12;
    public const int MaxCharacters = 256;
    private const int FewCharacters = 5;
    private const int ShortUnit = 8;

    /// <summary>What must not make up the better part of a password: the names on every page.</summary>
    private readonly string[] siteNames = [configuration["Site:Name"] ?? "", configuration["Site:ClinicName"] ?? "", HostOf(configuration["Site:BaseUrl"])];

    /// <returns>Why this password cannot be taken, in a sentence; null if it can.</returns>
    public string? ProblemWith(string password, string email, string name)
    {
        password = PasswordText.Normalize(password);
        var length = PasswordText.Length(password);
        if (length < MinCharacters)
            return $"A password needs at least {MinCharacters} characters; this one has {length}. Three or four words that have nothing to do with each other are easy to remember.";
        if (length > MaxCharacters)
            return $"A password can have at most {MaxCharacters} characters.";
        if (password.EnumerateRunes().Distinct().Count() < FewCharacters || IsRepeated(password))
            return "This password repeats the same few characters. Choose one that does not.";
        var (local, host) = email.Split('@') is [var before, .., var after] ? (before, after) : (email, "");
        return Sentence(new GuessableParts(password, [local, name], [.. siteNames, host]).Find());
    }

    private static string? Sentence(Guessable guessable) => guessable switch
    {
        Guessable.Sequence => "This password follows the alphabet, the digits or the keyboard. Such passwords are tried first.",
        Guessable.OwnName => "This password is made of your own name or e-mail address. Such passwords are tried first.",
        Guessable.SiteName => "This password is made of the name of this site or clinic. Such passwords are tried first.",
        Guessable.Date => "This password is little more than a date. Such passwords are tried first.",
        Guessable.CommonWords => "This password is made of words that everybody uses in passwords. Such passwords are tried first.",
        _ => null,
    };

    private static bool IsRepeated(string password) => Enumerable.Range(1, ShortUnit - 1)
        .Any(unit => password.Length >= 2 * unit && Enumerable.Range(unit, password.Length - unit).All(i => password[i] == password[i - unit]));

    private static string HostOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : "";
}
