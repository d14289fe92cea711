using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Staff;

/// <summary>The one host for which passkeys are made. Left to itself, the framework would take whatever host a request names.</summary>
public sealed class PasskeyAddress(IConfiguration configuration) : IConfigureOptions<IdentityPasskeyOptions>
{
    public string Host { get; } = Uri.TryCreate(configuration["Site:BaseUrl"], UriKind.Absolute, out var site) ? site.Host : "localhost";

    public bool Covers(string host) => host.Equals(Host, StringComparison.OrdinalIgnoreCase);

    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = Host;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.ValidateOrigin = context => ValueTask.FromResult(
            !context.CrossOrigin && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin) && Covers(origin.Host)
            && (origin.Scheme == Uri.UriSchemeHttps || origin.Host == "localhost"));
    }
}
