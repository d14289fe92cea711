using System.ComponentModel.DataAnnotations;

namespace ImmunoEd.Publishing;

public sealed class ReviewOptions
{
    [Range(1, 120, ErrorMessage = "Review:Months must be between 1 and 120.")]
    public int Months { get; set; } = 12;

    public bool Required { get; set; } = true;

    public bool FourEyes { get; set; } = true;

    /// <summary>The day on which a text has to be reviewed again.</summary>
    public DateTime DueAfter(DateTime signedOff) => signedOff.AddMonths(Months);
}
