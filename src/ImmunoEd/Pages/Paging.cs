using System.Globalization;

namespace ImmunoEd.Pages;

/// <summary>One part of a long list, as <c>?page=2</c> names it; the first part has the list's own address.</summary>
public sealed record Paging(int Number, int Count)
{
    /// <summary>Every list of the portal's own content fits on one page or two; nobody reads further.</summary>
    public const int Size = 100;

    public int Last => Math.Max(1, (Count + Size - 1) / Size);

    public int Skip => (Number - 1) * Size;

    public string? Previous => Number > 1 ? QueryOf(Number - 1) : null;

    public string? Next => Number < Last ? QueryOf(Number + 1) : null;

    public string Query => QueryOf(Number);

    /// <returns>Null where there is no such part.</returns>
    public static Paging? Of(HttpRequest request, int count)
    {
        var asked = request.Query["page"].ToString();
        var number = asked.Length == 0 ? 1 : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : 0;
        var paging = new Paging(number, count);
        return number >= 1 && number <= paging.Last ? paging : null;
    }

    private static string QueryOf(int number) => number == 1 ? "" : FormattableString.Invariant($"?page={number}");
}
