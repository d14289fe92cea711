namespace ImmunoEd.Publishing.Comparing;

/// <summary>A stretch of one sequence that another one has otherwise; either side may be empty.</summary>
internal readonly record struct Difference(int Start, int Removed, int OtherStart, int Added)
{
    public int End => Start + Removed;

    public int OtherEnd => OtherStart + Added;

    public bool Grows => Added > Removed;

    public Difference Moved(int by, int otherBy) => this with { Start = Start + by, OtherStart = OtherStart + otherBy };
}
