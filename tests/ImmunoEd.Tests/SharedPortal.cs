namespace ImmunoEd.Tests;

/// <summary>One portal over the repository's own content, shared by every test that only reads.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPortal : ICollectionFixture<Portal>
{
    public const string Name = "portal";
}
