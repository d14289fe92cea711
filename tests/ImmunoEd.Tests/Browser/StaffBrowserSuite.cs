namespace ImmunoEd.Tests.Browser;

/// <summary>A browser and a portal of its own for the pages of the staff, whose tests run beside those of the readers' pages.</summary>
[CollectionDefinition(Name)]
public sealed class StaffBrowserSuite : ICollectionFixture<BrowserFixture>, ICollectionFixture<Portal>
{
    public const string Name = "staff in a browser";
}
