using System.ComponentModel.DataAnnotations;

namespace ImmunoEd.Publishing;

public sealed class ContentOptions
{
    [Required(ErrorMessage = "Content:Directory must name a folder.")]
    public string Directory { get; set; } = "content";

    public string FullDirectory => Path.GetFullPath(Directory, Environment.CurrentDirectory);
}
