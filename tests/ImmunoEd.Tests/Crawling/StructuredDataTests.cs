using System.Text.Json;
using ImmunoEd.Tests.Publishing.Media;

namespace ImmunoEd.Tests.Crawling;

/// <summary>What crawlers read out of each kind of page.</summary>
public sealed class StructuredDataTests : IDisposable
{
    private const string CancerTypes =
        """
        - slug: skin-cancer
          name: Skin cancer
          summary: It starts in the skin.
        - slug: melanoma
          name: Melanoma
          clinical_name: Malignant melanoma
          summary: It starts in the cells that make color.
          parent: skin-cancer
          icd10cm: [C43, D03]
        - slug: lung-cancer
          name: Lung cancer
          summary: It starts in the lungs.
        """;

    private const string Glossary =
        """
        - slug: antibody
          term: Antibody
          definition: A protein that locks on to one target.
          abbreviation: Ab
          synonyms: [immunoglobulin]
          nci_url: https://www.cancer.gov/publications/dictionaries/cancer-terms/def/antibody
        """;

    private const string Sources = "cancerTypes: [melanoma]\ntopics: [overview]\nsources:\n  - title: The trial\n    publisher: A journal\n    url: https://journal.example/trial\n    accessed: 2026-11-01";

    private readonly SmallContent content = new SmallContent()
        .Write("cancer-types.yml", CancerTypes)
        .Write("glossary.yml", Glossary)
        .Write("cancer-types/melanoma.md", SmallContent.Page("Immunotherapy and melanoma", "cancerTypes: [melanoma]"))
        .Write("basics/cited.md", SmallContent.Page("Cited words", Sources))
        .Write("basics/film.md", SmallContent.Page("A film", "cancerTypes: [all]", "![A tour of the ward](/media/tour.mp4)\n\n![Again](/media/tour.mp4)"))
        .Write("media/tour.mp4", Samples.Mp4()).Write("media/tour.vtt", Samples.Captions()).Write("media/tour.md", "Come in.")
        .Write("media.yml", "- file: tour.mp4\n  alt: A nurse shows the ward\n  title: Welcome\n  captions: tour.vtt\n  transcript: tour.md\n");

    private readonly Portal portal;

    public StructuredDataTests() => portal = Portal.With(content.Path, new() { ["Site:BaseUrl"] = "https://care.example.org", ["Site:ClinicName"] = "Care & Co", ["Site:Logo"] = "/media/logo.png" });

    public void Dispose()
    {
        portal.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task An_article_says_what_it_is_about_for_whom_and_from_where()
    {
        var article = await ThingAsync("/basics/cited", "MedicalWebPage");

        Assert.Equal("https://care.example.org/basics/cited", article.At("url"));
        Assert.Equal(("Cited words", "All about it.", "en"), (article.At("name"), article.At("description"), article.At("inLanguage")));
        Assert.Equal(("Skin cancer", "Melanoma"), (article.At("about.0.name"), article.At("about.1.name")));
        Assert.Equal(("Malignant melanoma", "C43", "ICD-10-CM", "D03"), (article.At("about.1.alternateName"), article.At("about.1.code.0.codeValue"), article.At("about.1.code.0.codingSystem"), article.At("about.1.code.1.codeValue")));
        Assert.Equal(("The trial", "A journal", "https://journal.example/trial"), (article.At("citation.0.name"), article.At("citation.0.publisher.name"), article.At("citation.0.url")));
        Assert.Equal(("MedicalAudience", "Patient"), (article.At("audience.@type"), article.At("audience.audienceType")));
        Assert.Single((await portal.Client().PageAsync("/basics/cited")).QuerySelectorAll(article.At("mainContentOfPage.cssSelector")!));
    }

    [Fact]
    public async Task A_page_says_who_publishes_it_and_where_it_stands()
    {
        var article = await ThingAsync("/basics/cited", "MedicalWebPage");

        Assert.Equal(("Care & Co", "https://care.example.org/media/logo.png"), (article.At("publisher.name"), article.At("publisher.logo")));
        Assert.Equal(("ImmunoEd", "https://care.example.org/"), (article.At("isPartOf.name"), article.At("isPartOf.url")));
        Assert.Equal(
            ["1 Home https://care.example.org/", "2 Basics https://care.example.org/basics", "3 Cited words https://care.example.org/basics/cited"],
            article.GetProperty("breadcrumb").GetProperty("itemListElement").EnumerateArray().Select(step => $"{step.At("position")} {step.At("name")} {step.At("item.@id")}"));
    }

    [Fact]
    public async Task Words_of_a_hub_are_about_that_cancer()
    {
        var hub = await ThingAsync("/cancer-types/melanoma", "MedicalWebPage");

        Assert.Equal(("Melanoma", "C43", null), (hub.At("about.0.name"), hub.At("about.0.code.0.codeValue"), hub.At("about.1")));
        Assert.Equal("Skin cancer", hub.At("breadcrumb.itemListElement.2.name"));
    }

    [Fact]
    public async Task A_film_is_described_once_with_what_is_said_in_it()
    {
        var film = (await ThingAsync("/basics/film", "MedicalWebPage")).GetProperty("video");

        Assert.Equal(1, film.GetArrayLength());
        Assert.Equal(("Welcome", "A nurse shows the ward", "Come in."), (film.At("0.name"), film.At("0.description"), film.At("0.transcript")));
        Assert.Equal(("2026-11-22", "https://care.example.org/media/tour.mp4", "video/mp4"), (film.At("0.uploadDate"), film.At("0.contentUrl"), film.At("0.encodingFormat")));
        Assert.Null((await ThingAsync("/basics/cited", "MedicalWebPage")).At("video"));
    }

    [Theory]
    [InlineData("/basics", "/basics/cited")]
    [InlineData("/topics", "/topics/overview")]
    [InlineData("/topics/overview", "/basics/cited")]
    [InlineData("/cancer-types", "/cancer-types/lung-cancer")]
    [InlineData("/cancer-types/skin-cancer", "/basics/cited")]
    public async Task A_list_names_what_it_leads_to(string path, string item)
    {
        var list = await ThingAsync(path, "CollectionPage");

        Assert.Contains("https://care.example.org" + item, list.GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray().Select(entry => entry.At("url")));
    }

    [Fact]
    public async Task The_glossary_is_a_set_of_terms_and_each_term_is_one_of_them()
    {
        var set = (await ThingAsync("/glossary", "CollectionPage")).GetProperty("mainEntity");
        var term = (await ThingAsync("/glossary/antibody", "WebPage")).GetProperty("mainEntity");

        Assert.Equal(("DefinedTermSet", "Antibody"), (set.At("@type"), set.At("hasDefinedTerm.0.name")));
        Assert.Equal(("DefinedTerm", set.At("hasDefinedTerm.0.@id"), set.At("@id")), (term.At("@type"), term.At("@id"), term.At("inDefinedTermSet.@id")));
        Assert.Equal(("Antibody", "A protein that locks on to one target.", "Ab", "immunoglobulin"), (term.At("name"), term.At("description"), term.At("alternateName.0"), term.At("alternateName.1")));
        Assert.Equal("https://www.cancer.gov/publications/dictionaries/cancer-terms/def/antibody", term.At("sameAs"));
    }

    [Fact]
    public async Task The_home_page_tells_how_to_search_the_site()
    {
        var site = await ThingAsync("/", "WebSite");

        Assert.Equal("https://care.example.org/search?q={search_term_string}", site.At("potentialAction.target.urlTemplate"));
        Assert.Equal("required name=search_term_string", site.At("potentialAction.query-input"));
        Assert.Null((await ThingAsync("/", "WebPage")).At("breadcrumb"));
    }

    [Theory]
    [InlineData("/search?q=first")]
    [InlineData("/topics/fatigue")]
    [InlineData("/nothing")]
    public async Task What_nobody_should_index_says_nothing(string path) =>
        Assert.False((await portal.Client().PageAsync(path)).HasStructuredData());

    [Fact]
    public async Task Every_kind_of_page_speaks_the_vocabulary()
    {
        await portal.EditAsync(editor => editor.SignOffAsync("basics/cited", "Dr. Ada Smith, MD"));
        foreach (var path in new[] { "/", "/basics", "/basics/cited", "/basics/film", "/topics", "/topics/overview", "/cancer-types", "/cancer-types/melanoma", "/cancer-types/lung-cancer", "/cancer-types/by-treatment", "/glossary", "/glossary/antibody", "/about", "/privacy" })
            Assert.Empty(SchemaTerms.Snapshot.Problems((await portal.Client().PageAsync(path)).StructuredData()));
    }

    [Theory]
    [InlineData("""{"@type":"MedicalPage"}""", "there is no type “MedicalPage”")]
    [InlineData("""{"@type":"WebPage","lastReviewd":"2026-11-22"}""", "WebPage has no property “lastReviewd”")]
    [InlineData("""{"@type":"WebSite","lastReviewed":"2026-11-22"}""", "WebSite has no property “lastReviewed”")]
    [InlineData("""{"@type":"WebPage","lastReviewed":"November 22"}""", "lastReviewed of WebPage cannot be \"November 22\"")]
    [InlineData("""{"@type":"WebPage","url":"/basics"}""", "url of WebPage cannot be \"/basics\"")]
    [InlineData("""{"@type":"WebPage","reviewedBy":"Ada"}""", "reviewedBy of WebPage cannot be \"Ada\"")]
    [InlineData("""{"@type":"WebPage","reviewedBy":{"@type":"WebSite"}}""", "reviewedBy of WebPage cannot be {\"@type\":\"WebSite\"}")]
    [InlineData("""{"@type":"WebPage","reviewedBy":{"@id":"#nobody"}}""", "reviewedBy of WebPage cannot be {\"@id\":\"#nobody\"}")]
    public void A_word_that_the_vocabulary_has_not_is_found(string thing, string problem) =>
        Assert.Equal([problem], SchemaTerms.Snapshot.Problems(JsonDocument.Parse($$"""{"@graph":[{{thing}}]}""").RootElement));

    private async Task<JsonElement> ThingAsync(string path, string type) => (await portal.Client().PageAsync(path)).Thing(type);
}
