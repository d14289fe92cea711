namespace ImmunoEd.Tests.Browser;

/// <summary>One browser and one portal over the repository's own content, for all browser tests.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserSuite : ICollectionFixture<BrowserFixture>, ICollectionFixture<Portal>
{
    public const string Name = "browser";
}
