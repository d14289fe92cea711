using System.ComponentModel.DataAnnotations;
using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Settings;

/// <param name="IsFixed">The environment or the command line says it, and only they can change it.</param>
public sealed record SettingField(string Key, string Label, string Hint, string Type, string Value, bool IsFixed, string? Problem)
{
    public string Id => Key.Replace(':', '-').ToLowerInvariant();

    public bool IsSwitch => Type == "checkbox";
}

/// <summary>The clinic's names, numbers and color, and its rules of review.</summary>
[Authorize(StaffPolicies.Administrator)]
public sealed class IndexModel(ClinicSettings settings, StoredSettings stored, IConfiguration configuration, ArticleStore store) : AdminPage
{
    private static readonly (string Key, string Label, string Hint, string Type)[] Known =
    [
        ("Site:Name", "Name of the portal", "In the header and in every page’s title.", "text"),
        ("Site:ClinicName", "Name of the clinic", "For search engines.", "text"),
        ("Site:EmergencyNumber", "Emergency number", "In every emergency card and at the foot of every page.", "tel"),
        ("Site:CrisisNumber", "Crisis line", "Beside low mood and thoughts of self-harm.", "tel"),
        ("Site:ClinicPhone", "Clinic phone", "In same-day cards, for the hours when the clinic is open. May be empty.", "tel"),
        ("Site:AfterHoursPhone", "After-hours phone", "In same-day cards, for nights and weekends. May be empty.", "tel"),
        ("Site:BrandColor", "Color of links and buttons", "Such as #0f5c5c. Empty for the portal’s own.", "text"),
        ("Site:Logo", "Logo", "The address of a picture of the media library, such as /media/logo.png. Empty for the portal’s own.", "text"),
        ("Review:Months", "Months that a sign-off lasts", "After that readers are told that the review is out of date.", "number"),
        ("Review:Required", "A text needs a clinician’s sign-off before it is published", "", "checkbox"),
        ("Review:FourEyes", "Nobody signs off a text that they wrote", "", "checkbox"),
    ];

    private readonly Dictionary<string, string> typed = [];
    private readonly Dictionary<string, string> mistakes = [];

    public override string Title => "Settings";

    public override string CurrentMenu => "/admin/settings";

    public IEnumerable<SettingField> Fields => Known.Select(known => new SettingField(
        known.Key, known.Label, known.Hint, known.Type, typed.GetValueOrDefault(known.Key) ?? configuration[known.Key] ?? "", IsFixed(known.Key), mistakes.GetValueOrDefault(known.Key)));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        foreach (var field in Known.Where(field => !IsFixed(field.Key)))
            typed[field.Key] = field.Type == "checkbox" ? (form[field.Key] == "true").ToString().ToLowerInvariant() : form[field.Key].ToString().Trim();
        FindMistakes(new SiteOptions(), "Site");
        FindMistakes(new ReviewOptions(), "Review");
        if (typed["Site:Logo"] is { Length: > 0 } logo && !store.Files.Any(file => "/" + file.Path == logo))
            mistakes["Site:Logo"] = $"There is no picture at {logo}.";
        if (mistakes.Count > 0)
        {
            foreach (var field in Fields.Where(field => field.Problem is not null))
                Refuse(new StaffProblem(field.Id, field.Problem!));
            return Page();
        }

        await settings.SaveAsync(typed, Actor, HttpContext.RequestAborted);
        return Done("Saved. It holds from now on.", "/admin/settings");
    }

    private bool IsFixed(string key) => stored.IsFixed((IConfigurationRoot)configuration, key);

    // The settings as they would be, checked as they are at a start.
    private void FindMistakes(object options, string section)
    {
        var candidate = new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(typed.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))).Build();
        try
        {
            candidate.GetSection(section).Bind(options);
        }
        catch (InvalidOperationException)
        {
            mistakes["Review:Months"] = "Months must be a whole number.";
            return;
        }

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        foreach (var message in results.Select(result => result.ErrorMessage ?? ""))
        {
            var key = Known.Select(field => field.Key).FirstOrDefault(key => message.StartsWith(key, StringComparison.Ordinal)) ?? Known[0].Key;
            mistakes.TryAdd(key, message[key.Length..].TrimStart() is { Length: > 0 } rest ? $"It {rest}" : message);
        }
    }
}
