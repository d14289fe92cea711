namespace ImmunoEd.Caching;

/// <summary>Marks what is the same for every reader and may be kept; <c>false</c> takes it back for one that derives from such a page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptAttribute(bool isKept = true) : Attribute
{
    public bool IsKept => isKept;
}
