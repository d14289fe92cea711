using ImmunoEd.Hosting;
using ImmunoEd.Rendering;

namespace ImmunoEd.Pages;

internal static class ClinicPhones
{
    public static PhoneNumbers PhoneNumbers(this SiteOptions site) =>
        new(site.EmergencyNumber, site.CrisisNumber, NullIfEmpty(site.ClinicPhone), NullIfEmpty(site.AfterHoursPhone));

    private static string? NullIfEmpty(string number) => string.IsNullOrWhiteSpace(number) ? null : number;
}
