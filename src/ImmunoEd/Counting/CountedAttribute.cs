namespace ImmunoEd.Counting;

/// <summary>Says whether views of a page are counted; what derives from it may say otherwise.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CountedAttribute(bool isCounted = true) : Attribute
{
    public bool IsCounted { get; } = isCounted;
}
