using ImmunoEd.PlainLanguage;

namespace ImmunoEd.Tests.PlainLanguage;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData(1, "a the you cells dose drug skin blood lungs breathe talked large take takes gland rash vein scan tongue eye stage called changed helped drained toes shoes friend field guide build juice whole aches coins guest")]
    [InlineData(2, "people checkpoint cancer doctors steroids science being fever something tumor tumour sometimes doses nurses treated needed hundred table handled centre fibre hopeful careful safety movement patient ancient special surgeon poem doing diet quiet isn't couldn't platelets headaches eyelids fatigue spasm rhythm bedside baseline lifelong household therefore poison question fluid layer delayed maybe protein thyroid people's million soldiers every")]
    [InlineData(3, "area idea nausea everyone anyone hospital medicine infection appetite reaction biopsy chemical radio calcium sodium serious genetic vomiting museum nucleus supplement element completely caregiver recipes syncope pancreas theater creative leukemic manual dehydrate earlier carrying myalgia acetate neutrophil lymphocyte colitis")]
    [InlineData(4, "inhibitor pneumonitis nivolumab melanoma diarrhea diarrhoea anxiety society ability emergency temperature anemia anaemia myeloma pancreatic creatinine usually information variety experience evaluate continuous radiation fertility diabetes operation cooperate hematoma therapeutic myositis fidelity")]
    [InlineData(5, "pembrolizumab ipilimumab myocarditis association chemotherapy metabolism pituitary university opportunity inflammatory radioactive abnormality pancreatitis")]
    [InlineData(6, "immunotherapy responsibility autoimmunity susceptibility biotechnology gastrointestinal")]
    [InlineData(7, "gastroesophageal gastroenterology")]
    public void Words_have_the_syllables_that_a_reader_hears(int syllables, string words)
    {
        var wrong = words.Split(' ').Select(word => (word, Count: Syllables.Count(word))).Where(found => found.Count != syllables);

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("follow-up", 3)]
    [InlineData("T-cell", 2)]
    [InlineData("24-hour", 1)]
    [InlineData("interleukin-6", 4)]
    [InlineData("PD-L1", 2)]
    public void Both_parts_of_a_hyphenated_word_count_and_digits_do_not(string word, int syllables) =>
        Assert.Equal(syllables, Syllables.Count(word));

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("1.5")]
    [InlineData("—")]
    public void What_has_no_letter_has_no_syllable(string word) => Assert.Equal(0, Syllables.Count(word));

    [Theory]
    [InlineData("NAUSEA", 3)]
    [InlineData("doctor’s", 2)]
    [InlineData("café", 2)]
    [InlineData("mg", 1)]
    public void Case_apostrophes_and_accents_do_not_disturb_the_count(string word, int syllables) =>
        Assert.Equal(syllables, Syllables.Count(word));
}
