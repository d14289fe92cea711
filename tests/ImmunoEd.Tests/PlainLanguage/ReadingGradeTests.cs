using System.Globalization;
using System.Runtime.CompilerServices;
using ImmunoEd.PlainLanguage;

namespace ImmunoEd.Tests.PlainLanguage;

public sealed class ReadingGradeTests
{
    private const double HighestComparableGrade = 13;

    public static TheoryData<string> ReferenceIds => [.. Reference().Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(ReferenceIds))]
    public void Grades_are_close_to_the_reference(string id)
    {
        var row = Reference().Single(row => row.Id == id);

        var measured = ReadingGrade.Measure(row.Text);

        Assert.Equal((row.Words, row.Sentences), (measured.Words, measured.Sentences));
        if (row.Grade > HighestComparableGrade) return;
        Assert.Equal(row.Grade, measured.FleschKincaidGrade, 1.0);
        Assert.Equal(row.Ease, measured.FleschReadingEase, 6.0);
        Assert.Equal(row.Smog, measured.Smog, 1.0);
    }

    [Fact]
    public void The_hardest_texts_stand_in_the_reference_order_above_all_others()
    {
        var rows = Reference().OrderBy(row => row.Grade).ToList();
        var easier = rows.TakeWhile(row => row.Grade <= HighestComparableGrade).Max(Grade);
        var harder = rows.SkipWhile(row => row.Grade <= HighestComparableGrade).Select(Grade).ToList();

        Assert.NotEmpty(harder);
        Assert.All(harder, grade => Assert.True(grade > easier));
        Assert.Equal(harder.Order(), harder);
    }

    [Fact]
    public void The_formulas_are_the_published_ones()
    {
        var measured = ReadingGrade.Measure("Immunotherapy helps you. It works.");

        Assert.Equal((5, 2, 10), (measured.Words, measured.Sentences, measured.Syllables));
        Assert.Equal(0.39 * 2.5 + 11.8 * 2 - 15.59, measured.FleschKincaidGrade, 1e-9);
        Assert.Equal(206.835 - 1.015 * 2.5 - 84.6 * 2, measured.FleschReadingEase, 1e-9);
        Assert.Equal(1.0430 * Math.Sqrt(15) + 3.1291, measured.Smog, 1e-9);
    }

    [Fact]
    public void Names_of_drugs_and_cancers_count_as_easy_words_beside_the_plain_grade()
    {
        var measured = ReadingGrade.Measure("Pembrolizumab treats melanomas. It is immunotherapy.");

        Assert.Equal(0.39 * 3 + 11.8 * 18 / 6 - 15.59, measured.FleschKincaidGrade, 1e-9);
        Assert.Equal(0.39 * 3 + 11.8 * 9 / 6 - 15.59, measured.FleschKincaidGradeWithEasyNames, 1e-9);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("*** … !!! —")]
    public void A_text_without_words_measures_zero(string text) =>
        Assert.Equal(new Readability(0, 0, 0, 0, 0, 0, 0), ReadingGrade.Measure(text));

    [Fact]
    public void Every_block_ends_a_sentence_even_without_a_full_stop() =>
        Assert.Equal(3, ReadingGrade.Measure(["When to call", "a fever", "Call us."]).Sentences);

    [Fact]
    public void Blank_lines_and_list_marks_part_the_sentences_of_a_text()
    {
        var measured = ReadingGrade.Measure("Call us if you have:\n- a fever\n* a rash\n  on your back\n2. pain\n\nRest when\r\nyou can");

        Assert.Equal((5, 17), (measured.Sentences, measured.Words));
    }

    [Theory]
    [InlineData("1.5 mg is the dose")]
    [InlineData("-5 degrees")]
    [InlineData("2026 was the year")]
    public void A_line_that_starts_with_a_number_is_no_list(string line) =>
        Assert.Equal(1, ReadingGrade.Measure("We said\n" + line).Sentences);

    private static double Grade(ReferenceRow row) => ReadingGrade.Measure(row.Text).FleschKincaidGrade;

    private static IEnumerable<ReferenceRow> Reference([CallerFilePath] string here = "") =>
        from line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "readability.tsv")).Skip(1)
        let cells = line.Split('\t')
        select new ReferenceRow(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture), Number(cells[10]), Number(cells[11]), Number(cells[12]));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private sealed record ReferenceRow(string Id, string Text, int Sentences, int Words, double Grade, double Ease, double Smog);
}
