namespace ImmunoEd.Tests.Rendering;

/// <summary>Tests that measure time run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TimedSuite
{
    public const string Name = "timed";
}
