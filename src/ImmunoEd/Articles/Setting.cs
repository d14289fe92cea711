namespace ImmunoEd.Articles;

/// <summary>A setting that an administrator gave in the admin.</summary>
public sealed class Setting
{
    /// <summary>As in appsettings.json: <c>Site:ClinicPhone</c>.</summary>
    public required string Key { get; init; }

    public required string Value { get; set; }
}
