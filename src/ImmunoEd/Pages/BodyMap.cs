namespace ImmunoEd.Pages;

public sealed record BodyMapArea(string Key, string Name, string Feels, string Address);

public sealed record BodyMap(IReadOnlyList<BodyMapArea> Areas)
{
    private const string Section = "/side-effects/";
    private const string Overview = "/side-effects/side-effects-overview";

    // In the order of the numbers drawn in _BodyMap.cshtml; an area without an article of its own always leads to the overview.
    private static readonly (string Key, string Name, string? Article, string Feels)[] Places =
    [
        ("brain-and-nerves", "Brain and nerves", "/side-effects/heart-and-nerve-side-effects", "New headache, confusion, numbness, weakness, or trouble finding words"),
        ("eyes", "Eyes", "/side-effects/eye-problems", "Sore or red eyes, or blurred or double vision"),
        ("mouth", "Mouth", "/side-effects/mouth-sores-and-dry-mouth", "Dry mouth, sores, or gums that hurt"),
        ("hormone-glands", "Hormone glands", "/side-effects/hormone-side-effects", "Very tired, dizzy, always cold, very thirsty, or an unusual headache"),
        ("lungs", "Lungs", "/side-effects/lung-side-effects", "A new or worse cough, or feeling short of breath"),
        ("heart", "Heart", "/side-effects/chest-pain-and-palpitations", "Chest pain, a racing or uneven heartbeat, or swollen ankles"),
        ("liver", "Liver", "/side-effects/liver-side-effects", "Yellow skin or eyes, dark urine, or pain on the right side"),
        ("gut", "Gut", "/side-effects/gut-side-effects", "Diarrhea, belly pain, blood in your stool, or throwing up"),
        ("kidneys", "Kidneys", "/side-effects/kidney-problems", "Less urine than normal, blood in urine, or swollen ankles"),
        ("joints-and-muscles", "Joints and muscles", "/side-effects/joint-and-muscle-side-effects", "Stiff, swollen or sore joints, or aching or weak muscles"),
        ("skin", "Skin", "/side-effects/skin-side-effects", "A new rash, itching, blisters, or white patches"),
        ("whole-body", "Whole body", null, "Fever, chills, swelling, or being far more tired than normal"),
    ];

    /// <summary>The articles that it would like to lead to.</summary>
    public static IReadOnlyList<string> Slugs { get; } = [.. Places.Select(place => place.Article).OfType<string>().Select(article => article[Section.Length..]).Distinct()];

    /// <param name="isPublished">Told by the slug.</param>
    public static BodyMap For(Func<string, bool> isPublished) => new(
        Places.Select(place => new BodyMapArea(
            place.Key,
            place.Name,
            place.Feels,
            place.Article is { } article && isPublished(article[Section.Length..]) ? article : $"{Overview}#{place.Key}")).ToArray());
}
