using System.Text.Json.Nodes;
using ImmunoEd.Articles;

namespace ImmunoEd.Crawling;

/// <summary>What an article or the words of a hub are, in the words of schema.org.</summary>
public static class MedicalDescription
{
    private const string CodingSystem = "ICD-10-CM";

    /// <param name="now">A review counts while it is not due again.</param>
    public static JsonObject AsMedicalPage(this PageDescription page, PublishedPage words, IEnumerable<CancerType> conditions, IEnumerable<ContentFile> films, DateTime now) => page.As("MedicalWebPage",
    [
        ("datePublished", IsoDates.Day(words.FirstPublishedAt)),
        ("dateModified", IsoDates.Day(words.ChangedAt)),
        .. Review(words, now),
        ("about", Thing.List(conditions.Select(Condition))),
        ("audience", Thing.Of("MedicalAudience", ("audienceType", "Patient"))),
        ("mainContentOfPage", Thing.Of("WebPageElement", ("cssSelector", ".article-main"))),
        ("citation", Thing.List(words.Sources.Select(Citation))),
        ("video", Thing.List(films.Select(film => Video(page.Site, words, film)))),
    ]);

    // Nobody but a clinician whose sign-off of this very text still holds is named.
    private static IEnumerable<(string, JsonNode?)> Review(PublishedPage words, DateTime now) => words.IsReviewedOn(now)
        ? [("lastReviewed", IsoDates.Day(words.ReviewedAt!.Value)), ("reviewedBy", Thing.Of("Person", ("name", words.ReviewedBy)))]
        : [];

    private static JsonObject Condition(CancerType type) => Thing.Of("MedicalCondition",
        ("name", type.Name),
        ("alternateName", type.ClinicalName == type.Name ? null : type.ClinicalName),
        ("code", Thing.List(type.Icd10Cm.Select(code => Thing.Of("MedicalCode", ("codeValue", code), ("codingSystem", CodingSystem))))));

    private static JsonObject Citation(Source source) => Thing.Of("CreativeWork",
        ("name", source.Title),
        ("url", source.IsWebPage ? source.Url : null),
        ("publisher", Thing.Of("Organization", ("name", source.Publisher))));

    private static JsonObject Video(SiteDescription site, PublishedPage words, ContentFile film) => Thing.Of("VideoObject",
        ("name", film.Title ?? film.Alternative ?? words.Title),
        ("description", film.Alternative ?? words.Summary),
        ("uploadDate", IsoDates.Day(film.AddedAt)),
        ("contentUrl", site.Absolute(film.Address)),
        ("encodingFormat", film.ContentType),
        ("transcript", film.Transcript));
}
