using System.ComponentModel.DataAnnotations;

namespace ImmunoEd.Caching;

public sealed class CachingOptions
{
    /// <summary>How much memory finished pages may take, in MiB; zero keeps none.</summary>
    [Range(0, 4096, ErrorMessage = "Caching:Megabytes must be between 0 and 4096.")]
    public int Megabytes { get; set; } = 64;
}
