namespace ImmunoEd.Tests.Staff;

/// <summary>One portal over a small content folder, shared by tests of the staff's pages that do not count accounts or entries.</summary>
[CollectionDefinition(Name)]
public sealed class SharedStaff : ICollectionFixture<SmallPortal>
{
    public const string Name = "staff";
}
