namespace ImmunoEd.Staff;

/// <summary>Opens the door to the first administrator: somebody has to be the first who may sign in, and no password is shipped.</summary>
public sealed class FirstAdministrator
{
    /// <summary>The token of a set-up link that this start made; null where there was an account.</summary>
    public string? Token { get; internal set; }
}
