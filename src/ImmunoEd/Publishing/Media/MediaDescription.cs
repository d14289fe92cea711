using System.Text;
using ImmunoEd.Articles;

namespace ImmunoEd.Publishing.Media;

/// <summary>What is known of a file beside its bytes: what it shows, or that it says nothing, or what it is called.</summary>
public sealed record MediaDescription(string? Alternative, bool IsDecorative, string? Title)
{
    public static MediaDescription Of(ContentFile file) => new(file.Alternative, file.IsDecorative, file.Title);

    public MediaDescription Normalized() => new(OneLine(Alternative), IsDecorative, OneLine(Title));

    /// <summary>What is wrong or missing; null where the file is well described.</summary>
    public string? Problem(MediaType type) => Wrong(type) ?? Missing(type);

    public string? Wrong(MediaType type)
    {
        if (Alternative?.Length > ContentLimits.AlternativeCharacters)
            return $"Say what it shows in at most {ContentLimits.AlternativeCharacters} characters. What needs more words belongs into the text of the page.";
        if (Title?.Length > ContentLimits.TitleCharacters)
            return $"A title has at most {ContentLimits.TitleCharacters} characters.";
        if (IsDecorative && (Alternative is not null || !type.IsPicture))
            return type.IsPicture ? "Either say what the picture shows, or mark it as decorative; not both." : "Only a picture can be decorative.";
        return null;
    }

    private string? Missing(MediaType type)
    {
        if ((type.IsPicture || type.IsVideo) && Alternative is null && !IsDecorative)
            return type.IsPicture ? "Say what the picture shows, for readers who cannot see it, or mark it as decorative." : "Say what the film shows, in a line.";
        return type == MediaType.Pdf && Title is null ? "Give the document the title that readers see as the words of its link." : null;
    }

    public void WriteTo(ContentFile file) => (file.Alternative, file.IsDecorative, file.Title) = (Alternative, IsDecorative, Title);

    private static string? OneLine(string? text)
    {
        var words = string.Concat((text ?? "").EnumerateRunes().Select(rune => Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune == Rune.ReplacementChar ? "" : rune.ToString()));
        var line = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 0 ? line : null;
    }
}
