using System.ComponentModel.DataAnnotations;

namespace ImmunoEd.Hosting;

public sealed class SiteOptions : IValidatableObject
{
    [Required(ErrorMessage = "Site:Name must not be empty.")]
    public string Name { get; set; } = "ImmunoEd";

    [Required(ErrorMessage = "Site:ClinicName must not be empty.")]
    public string ClinicName { get; set; } = "ImmunoEd";

    public string BaseUrl { get; set; } = "";

    [Required(ErrorMessage = "Site:EmergencyNumber must not be empty: it stands in every emergency card.")]
    public string EmergencyNumber { get; set; } = "911";

    [Required(ErrorMessage = "Site:CrisisNumber must not be empty.")]
    public string CrisisNumber { get; set; } = "988";

    public string ClinicPhone { get; set; } = "";

    public string AfterHoursPhone { get; set; } = "";

    /// <summary>The clinic's own colour for links and buttons, as #rrggbb; empty for the portal's.</summary>
    public string BrandColor { get; set; } = "";

    /// <summary>The address of a picture of the media library that stands in the header; empty for the portal's own mark.</summary>
    public string Logo { get; set; } = "";

    public Uri? BaseUri => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var uri) ? uri : null;

    /// <summary>An absolute address: of the configured site, or of the host that was asked, which host filtering has allowed.</summary>
    public string Absolute(HttpRequest request, string path) =>
        (BaseUri is null ? $"{request.Scheme}://{request.Host}" : BaseUrl.TrimEnd('/')) + path;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseUrl.Length > 0 && BaseUri is not { Scheme: "https" or "http", Query: "", Fragment: "" })
            yield return new ValidationResult("Site:BaseUrl must be an address such as https://care.example.org.");
        if (BrandColor.Length > 0 && Hosting.BrandColor.Problem(BrandColor) is { } problem)
            yield return new ValidationResult($"Site:BrandColor {problem}");
        if (Logo.Length > 0 && !Logo.StartsWith("/media/", StringComparison.Ordinal))
            yield return new ValidationResult("Site:Logo must be the address of a picture of the media library, such as /media/logo.png.");
        foreach (var (key, number) in new[] { (nameof(EmergencyNumber), EmergencyNumber), (nameof(CrisisNumber), CrisisNumber), (nameof(ClinicPhone), ClinicPhone), (nameof(AfterHoursPhone), AfterHoursPhone) })
        {
            if (number.Length > 0 && (!number.Any(char.IsAsciiDigit) || number.Any(c => !char.IsAsciiDigit(c) && !"+-(). ".Contains(c, StringComparison.Ordinal))))
                yield return new ValidationResult($"Site:{key} must be a phone number: digits, spaces, + - . and brackets.");
        }
    }
}
