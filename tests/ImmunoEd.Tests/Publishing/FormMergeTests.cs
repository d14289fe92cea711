using ImmunoEd.Publishing;

namespace ImmunoEd.Tests.Publishing;

public sealed class FormMergeTests
{
    private static readonly SourceRow Book = new() { Title = "A book", Publisher = "A press", Url = "https://example.org/book", Accessed = new DateOnly(2026, 1, 2) };

    private static readonly ArticleForm Base = Desk.Ready with { Topics = ["overview"], Questions = ["When?"], FactsChecked = new DateOnly(2026, 1, 1) };

    public static TheoryData<string, ArticleForm, string, string> Edits => new()
    {
        { "Title", Base with { Title = "Mine" }, "Your first infusion", "Mine" },
        { "Summary", Base with { Summary = "Mine" }, "What will happen on the day.", "Mine" },
        { "What you can do now", Base with { NextSteps = ["Mine"] }, "Pack a snack.", "Mine" },
        { "Questions to ask", Base with { Questions = ["Mine?"] }, "When?", "Mine?" },
        { "Facts checked", Base with { FactsChecked = new DateOnly(2026, 2, 3) }, "2026-01-01", "2026-02-03" },
        { "Sources", Base with { Sources = [Book] }, "A guide · A clinic · https://example.org/guide · 2026-11-01", "A book · A press · https://example.org/book · 2026-01-02" },
        { "Text", Base with { Body = "Mine.\n" }, Desk.Ready.Body, "Mine.\n" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void What_one_side_alone_changed_is_taken(string field, ArticleForm edited, string before, string after)
    {
        Assert.Equal(edited, Merged(edited, Base));
        Assert.Equal(edited, Merged(Base, edited));
        Assert.Equal(edited, Merged(edited, edited));
        Assert.NotEqual((field, before), (field, after));
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void What_both_changed_differently_is_a_conflict_under_the_fields_own_name(string field, ArticleForm mine, string before, string after)
    {
        var theirs = Other(field);

        var merge = FormMerge.Merge(Base, mine, theirs);

        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal((field, before, after), (conflict.Field, conflict.Base, conflict.Mine));
        Assert.NotEqual(after, conflict.Theirs);
        Assert.Equal(mine, merge.Form);
    }

    [Fact]
    public void Ticked_boxes_never_conflict()
    {
        var merged = Merged(Base with { CancerTypes = ["all"], Topics = ["overview", "fatigue"] }, Base with { CancerTypes = ["lung-cancer"], Topics = [] });

        Assert.Equal(["all", "lung-cancer"], merged.CancerTypes.Order(StringComparer.Ordinal));
        Assert.Equal(["fatigue"], merged.Topics);
    }

    [Fact]
    public void Edits_of_all_fields_by_two_people_go_together()
    {
        var mine = Base with { Title = "Mine", KeyPoints = [.. Base.KeyPoints, "Mine"], Sources = [.. Base.Sources, Book], Body = "You sit in a blue chair.\n\nThe nurse puts a thin tube in your arm.\n" };
        var theirs = Base with { Summary = "Theirs", KeyPoints = ["Theirs", .. Base.KeyPoints], FactsChecked = null, Body = "You sit in a chair.\n\nThe nurse puts a thin tube in your left arm.\n" };

        Assert.Equal(
            Base with
            {
                Title = "Mine",
                Summary = "Theirs",
                KeyPoints = ["Theirs", .. Base.KeyPoints, "Mine"],
                FactsChecked = null,
                Sources = [.. Base.Sources, Book],
                Body = "You sit in a blue chair.\n\nThe nurse puts a thin tube in your left arm.\n",
            },
            Merged(mine, theirs));
    }

    [Fact]
    public void In_a_conflict_the_form_holds_my_words_and_the_rest_of_theirs()
    {
        var mine = Base with { Body = "My chair.\n\nThe nurse puts a thin tube in your arm.\n\nThe end.\n" };
        var theirs = Base with { Title = "Theirs", Body = "Their chair.\n\nThe nurse puts a thin tube in your arm.\n" };

        var merge = FormMerge.Merge(Base, mine, theirs);

        Assert.Equal("Text", Assert.Single(merge.Conflicts).Field);
        Assert.Equal(mine with { Title = "Theirs" }, merge.Form);
    }

    [Fact]
    public void Words_that_I_changed_and_they_deleted_are_not_lost()
    {
        var mine = Base with { Body = "You sit in a blue chair.\n\nThe nurse puts a thin tube in your arm.\n" };
        var theirs = Base with { Body = "The nurse puts a thin tube in your arm.\n" };

        var merge = FormMerge.Merge(Base, mine, theirs);

        Assert.Single(merge.Conflicts);
        Assert.Equal(mine, merge.Form);
    }

    private static ArticleForm Other(string field) => field switch
    {
        "Title" => Base with { Title = "Theirs" },
        "Summary" => Base with { Summary = "Theirs" },
        "What you can do now" => Base with { NextSteps = ["Theirs"] },
        "Questions to ask" => Base with { Questions = ["Theirs?"] },
        "Facts checked" => Base with { FactsChecked = null },
        "Sources" => Base with { Sources = [] },
        _ => Base with { Body = "Theirs.\n" },
    };

    private static ArticleForm Merged(ArticleForm mine, ArticleForm theirs)
    {
        var merge = FormMerge.Merge(Base, mine, theirs);
        Assert.Empty(merge.Conflicts);
        return merge.Form;
    }
}
