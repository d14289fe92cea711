namespace ImmunoEd.Staff;

/// <summary>Cumulative: who has one may also do what those before it may.</summary>
public enum StaffRole
{
    /// <summary>Writes and submits.</summary>
    Editor,

    /// <summary>A clinician, who also signs off and publishes.</summary>
    Reviewer,

    /// <summary>Also accounts, settings and vocabulary.</summary>
    Administrator,
}
