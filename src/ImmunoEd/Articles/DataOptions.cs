using System.ComponentModel.DataAnnotations;

namespace ImmunoEd.Articles;

public sealed class DataOptions
{
    public const string Sqlite = "Sqlite";

    [AllowedValues(Sqlite, ErrorMessage = "Data:Provider must be Sqlite.")]
    public string Provider { get; set; } = Sqlite;

    [Required(ErrorMessage = "Data:Directory must name a folder.")]
    public string Directory { get; set; } = "data";

    public string FullDirectory => Path.GetFullPath(Directory, Environment.CurrentDirectory);

    public string SqliteFile => Path.Combine(FullDirectory, "immunoed.db");
}
