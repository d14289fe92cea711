using System.Text.Json.Nodes;
using ImmunoEd.Articles;

namespace ImmunoEd.Crawling;

/// <summary>The glossary and its terms, in the words of schema.org.</summary>
public static class TermDescription
{
    private const string Glossary = "/glossary";

    public static JsonObject AsTerm(this PageDescription page, GlossaryTerm term) => page.As("WebPage", ("mainEntity", Thing.Of("DefinedTerm",
        ("@id", TermId(page.Site, term)),
        ("name", term.Term),
        ("alternateName", Thing.List(term.Synonyms.Prepend(term.Abbreviation).OfType<string>().Except([term.Term]).Select(name => (JsonNode?)name))),
        ("description", term.Definition),
        ("sameAs", term.NciUrl),
        ("inDefinedTermSet", Set(page.Site)))));

    public static JsonObject AsTermSet(this PageDescription page, IEnumerable<GlossaryTerm> terms) => page.As("CollectionPage", ("mainEntity", Set(page.Site,
        ("hasDefinedTerm", Thing.List(terms.Select(term => Thing.Of("DefinedTerm",
            ("@id", TermId(page.Site, term)),
            ("name", term.Term),
            ("url", page.Site.Absolute(term.Address)))))))));

    private static JsonObject Set(SiteDescription site, params IEnumerable<(string, JsonNode?)> more) => Thing.Of("DefinedTermSet",
        [("@id", site.Absolute(Glossary + "#terms")), ("name", "Glossary"), ("url", site.Absolute(Glossary)), .. more]);

    private static string TermId(SiteDescription site, GlossaryTerm term) => site.Absolute(term.Address + "#term");
}
