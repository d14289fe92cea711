namespace ImmunoEd.Auditing;

/// <summary>Who acts: a member of staff, or the program itself.</summary>
/// <param name="AccountId">Null where the program acts by itself.</param>
public sealed record Actor(string? AccountId, string Name)
{
    public static Actor Import { get; } = new(null, "import");

    public static Actor Schedule { get; } = new(null, "schedule");

    /// <summary>Whoever may run the program's commands on the server.</summary>
    public static Actor Console { get; } = new(null, "command line");
}
