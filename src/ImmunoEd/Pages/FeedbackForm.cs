using System.Text;

namespace ImmunoEd.Pages;

/// <summary>What a reader sent from the end of a page: an answer or the words of a report.</summary>
internal sealed record FeedbackForm(string Page, string Answer, string? Mistake)
{
    public bool? IsHelpful => Answer switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    /// <returns>Null where the body is too large or no form.</returns>
    public static async Task<FeedbackForm?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return null;
        try
        {
            var fields = await request.ReadFormAsync(cancellationToken);
            return new FeedbackForm(fields["page"].ToString(), fields["answer"].ToString(), fields.TryGetValue("mistake", out var mistake) ? mistake.ToString() : null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>The words of a report in one line.</summary>
    public static string SentenceOf(string mistake)
    {
        var sentence = new StringBuilder();
        foreach (var rune in mistake.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
                sentence.Append(rune);
            else if (sentence.Length > 0 && sentence[^1] != ' ')
                sentence.Append(' ');
        }

        return sentence.ToString().TrimEnd();
    }
}
