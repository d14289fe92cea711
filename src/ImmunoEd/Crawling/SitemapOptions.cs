namespace ImmunoEd.Crawling;

internal sealed class SitemapOptions
{
    /// <summary>More than this no crawler reads from one file.</summary>
    public int MostAddresses { get; set; } = 50_000;
}
