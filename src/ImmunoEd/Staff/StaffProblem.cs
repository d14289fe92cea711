using System.Net.Mail;

namespace ImmunoEd.Staff;

/// <summary>Why something cannot be done: the field to mend, or none, and a sentence.</summary>
public sealed record StaffProblem(string Field, string Sentence)
{
    public const string Email = "Email";
    public const string Name = "Name";
    public const string Credentials = "Credentials";
    public const string Password = "Password";

    internal static StaffProblem LinkGone { get; } = new("", "This link has been used, or it has expired. Ask for a new one.");

    private const int MaxEmail = 254;
    private const int MaxName = 100;

    internal static StaffProblem? OfEmail(string email) =>
        email.Length is > 0 and <= MaxEmail && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Length > 0 && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '"' or '<' or '>')
            ? null
            : new(Email, "Write an e-mail address such as ann@care.example.org.");

    internal static StaffProblem? OfName(string name) => name.Length is > 0 and <= MaxName && IsPlain(name)
        ? null
        : new(Name, $"Write a name of at most {MaxName} characters.");

    internal static StaffProblem? OfCredentials(string credentials) => credentials.Length <= MaxName && IsPlain(credentials)
        ? null
        : new(Credentials, $"Credentials can have at most {MaxName} characters.");

    // Invisible characters could make one name look like another.
    private static bool IsPlain(string text) =>
        !text.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);
}
