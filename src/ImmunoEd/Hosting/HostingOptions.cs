using System.ComponentModel.DataAnnotations;
using System.Net;

namespace ImmunoEd.Hosting;

public sealed class HostingOptions : IValidatableObject
{
    /// <summary>Addresses of the proxies that may say X-Forwarded-For and X-Forwarded-Proto, separated by commas or semicolons.</summary>
    public string TrustedProxies { get; set; } = "";

    public IEnumerable<string> ProxyAddresses =>
        TrustedProxies.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => ProxyAddresses
        .Where(address => !IPAddress.TryParse(address, out _))
        .Select(address => new ValidationResult($"Hosting:TrustedProxies: “{address}” is not an IP address."));
}
