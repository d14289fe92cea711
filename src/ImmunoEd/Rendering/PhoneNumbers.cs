using System.Text.RegularExpressions;

namespace ImmunoEd.Rendering;

/// <summary>The numbers of the clinic that runs the site, as it writes them.</summary>
public sealed partial record PhoneNumbers(string Emergency, string Crisis, string? Clinic, string? AfterHours)
{
    private const string Keypad = "22233344455566677778889999";

    /// <summary>The <c>tel:</c> address of a number: digits and a leading plus; letters as on a keypad, an extension left for the caller to dial.</summary>
    public static string Address(string number)
    {
        var dialled = Extension().Replace(number.Trim(), "");
        var digits = string.Concat(dialled.Select(Digit).Where(char.IsAsciiDigit));
        return (dialled.StartsWith('+') ? "tel:+" : "tel:") + digits;
    }

    private static char Digit(char character) =>
        char.IsAsciiLetter(character) ? Keypad[char.ToUpperInvariant(character) - 'A'] : character;

    [GeneratedRegex(@"[\s,;]*(extension|ext\.?|x|#)\s*[0-9]+\s*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Extension();
}
