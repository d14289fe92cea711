using static ImmunoEd.Crawling.IsoDates;

namespace ImmunoEd.Crawling;

/// <summary>Who signed a page off, in a sentence for machines that read it.</summary>
internal sealed record ReviewState(string? By, DateTime? At, DateTime? Due)
{
    public const string None = "No clinician has signed off this page yet.";

    public string On(DateTime now) => (By, Due) switch
    {
        ({ } by, { } due) when now < due => $"Signed off by {by} on {Day(At!.Value)}; next review {Day(due)}.",
        (_, { } due) => $"The last clinical review of this page is out of date; it was due again on {Day(due)}.",
        _ => None,
    };
}
