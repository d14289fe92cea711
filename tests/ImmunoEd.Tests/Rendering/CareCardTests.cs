using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class CareCardTests
{
    [Fact]
    public void Emergency_card_says_whom_to_call_and_what_to_say()
    {
        var card = Rendered.Page("::: emergency if you cannot breathe\nSit up.\n:::").QuerySelector("section.care-emergency")!;
        Assert.Equal("Emergency: call 911 now if you cannot breathe", card.QuerySelector("h2")!.Words());
        Assert.Equal("Emergency", card.QuerySelector("h2 .care-level")!.TextContent);
        Assert.Equal("tel:911", card.QuerySelector("a.care-call")!.GetAttribute("href"));
        Assert.Equal("Call 911", card.QuerySelector("a.care-call")!.TextContent);
        Assert.Contains("Say “I have had cancer immunotherapy.” Show your alert card if you have one.", card.Words(), StringComparison.Ordinal);
        Assert.Equal(card.QuerySelector("h2")!.Id, card.GetAttribute("aria-labelledby"));
    }

    [Theory]
    [InlineData("", "Same day: call your care team now, day or night")]
    [InlineData(" if you have a new cough", "Same day: call your care team now, day or night, if you have a new cough")]
    [InlineData(" about any rash", "Same day: call your care team now, day or night about any rash")]
    public void Same_day_card_joins_its_condition_to_the_heading(string argument, string heading) =>
        Assert.Equal(heading, Rendered.Page($"::: same-day{argument}\nText\n:::").QuerySelector("section.care-same-day h2")!.Words());

    [Theory]
    [InlineData(null, null, "Call your care team’s 24-hour number. No answer? Go to an emergency room.")]
    [InlineData(" ", "", "Call your care team’s 24-hour number. No answer? Go to an emergency room.")]
    [InlineData("555-0101", null, "Call your clinic: 555-0101. No answer? Go to an emergency room.")]
    [InlineData(null, "555-0102", "Nights and weekends: 555-0102. No answer? Go to an emergency room.")]
    [InlineData("555-0101", "555-0102", "Call your clinic: 555-0101. Nights and weekends: 555-0102. No answer? Go to an emergency room.")]
    public void Same_day_card_names_the_numbers_that_the_clinic_has_set(string? clinic, string? afterHours, string line)
    {
        var page = Rendered.Page("::: same-day\nText\n:::", new("911", "988", clinic, afterHours));
        Assert.Equal(line, page.QuerySelector(".care-line")!.Words());
    }

    [Fact]
    public void Next_visit_card_says_when_to_call_sooner()
    {
        var card = Rendered.Page("::: next-visit about dry skin\nUse cream.\n:::").QuerySelector("section.care-next-visit")!;
        Assert.Equal("Next visit: tell your care team about dry skin", card.QuerySelector("h2")!.Words());
        Assert.EndsWith("Call sooner if it gets worse or worries you.", card.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note", "aside.note", "Good to know")]
    [InlineData("note Fasting", "aside.note", "Fasting")]
    [InlineData("questions", "section.questions", "Questions to ask your care team")]
    [InlineData("questions Before you start", "section.questions", "Before you start")]
    public void Notes_and_questions_take_their_heading_from_the_words_after_the_name(string opening, string selector, string heading)
    {
        var box = Rendered.Page($"::: {opening}\nText\n:::").QuerySelector(selector)!;
        Assert.Equal(heading, box.QuerySelector("h2")!.TextContent);
        Assert.Equal(box.QuerySelector("h2")!.Id, box.GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void Unknown_container_is_refused_with_its_line_and_the_names_there_are()
    {
        var refusal = Rendered.Refusal("Text\n\n::: danger\nText\n:::");
        Assert.Equal(3, refusal.Line);
        Assert.Contains("“danger”", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("emergency, same-day, next-visit, note, questions", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Container_without_a_name_is_refused() => Assert.Equal(1, Rendered.Refusal(":::\nText\n:::").Line);

    [Fact]
    public void Container_without_an_end_is_refused_with_the_line_where_it_begins() =>
        Assert.Equal(3, Rendered.Refusal("Text\n\n::: emergency\nText\n\n## Next heading\n").Line);

    [Fact]
    public void Card_stands_one_level_below_its_heading()
    {
        var page = Rendered.Page("::: note A\n:::\n\n## Lungs\n\n::: note B\n### Inside\n:::\n\n### Cough\n\n::: note C\n::::\n");
        Assert.Equal(["H2 A", "H2 Lungs", "H3 B", "H4 Inside", "H3 Cough", "H4 C"], page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => $"{heading.TagName} {heading.TextContent}"));
    }

    [Fact]
    public void Containers_nest_by_the_number_of_colons()
    {
        var page = Rendered.Page(":::: emergency\n::: note Inner\nText\n:::\nAfter\n::::");
        Assert.NotNull(page.QuerySelector("section.care-emergency > aside.note"));
        Assert.NotNull(page.QuerySelector("section.care-emergency > aside.note + p"));
    }

    [Fact]
    public void Cards_of_one_name_keep_distinct_names_as_landmarks()
    {
        var page = Rendered.Page("## Lungs\n\n::: emergency\n:::\n\n## Skin\n\n::: emergency\n:::\n\n::: emergency\n:::");
        var names = page.QuerySelectorAll("section").Select(section => section.GetAttribute("aria-labelledby")).ToList();
        Assert.Equal(["emergency", "emergency-2 skin", null], names);
    }

    [Fact]
    public void Words_after_the_name_are_text_and_never_markup()
    {
        var heading = Rendered.Page("::: note <img src=x onerror=alert(1)> \"quoted\"\n:::").QuerySelector("h2")!;
        Assert.Empty(heading.Children);
        Assert.Equal("<img src=x onerror=alert(1)> \"quoted\"", heading.TextContent);
    }
}
