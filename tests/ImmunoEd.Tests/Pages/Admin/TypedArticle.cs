namespace ImmunoEd.Tests.Pages.Admin;

/// <summary>The fields of the editor's form as somebody types them: nothing is missing but a sign-off.</summary>
internal static class TypedArticle
{
    public static Dictionary<string, string> Fields(string title = "Your first infusion", string body = "You sit in a chair.\n\nThe nurse puts a thin tube in your arm.", string slug = "infusion") => new()
    {
        ["Input.Section"] = "basics",
        ["Input.Slug"] = slug,
        ["Input.Title"] = title,
        ["Input.Summary"] = "What will happen on the day.",
        ["Input.KeyPoints[0]"] = "You can bring a friend.",
        ["Input.KeyPoints[1]"] = "It takes about an hour.",
        ["Input.NextSteps[0]"] = "Pack a snack.",
        ["Input.CancerTypes[0]"] = "melanoma",
        ["Input.Topics[0]"] = "overview",
        ["Input.Sources[0].Title"] = "A guide",
        ["Input.Sources[0].Publisher"] = "A clinic",
        ["Input.Sources[0].Url"] = "https://example.org/guide",
        ["Input.Sources[0].Accessed"] = "2026-11-01",
        ["Input.Body"] = body,
    };
}
