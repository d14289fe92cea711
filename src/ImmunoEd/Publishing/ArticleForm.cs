using System.Collections.ObjectModel;
using ImmunoEd.Articles;

namespace ImmunoEd.Publishing;

/// <summary>A source as it is typed; any part may still be missing.</summary>
public sealed record SourceRow
{
    public string Title { get; init; } = "";
    public string Publisher { get; init; } = "";
    public string Url { get; init; } = "";
    public DateOnly? Accessed { get; init; }
}

/// <summary>An article as staff type it: finished or not, so anything may be missing or too long.</summary>
public sealed record ArticleForm
{
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public IReadOnlyList<string> CancerTypes { get; init; } = [];
    public IReadOnlyList<string> Treatments { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<string> KeyPoints { get; init; } = [];
    public IReadOnlyList<string> NextSteps { get; init; } = [];
    public IReadOnlyList<string> Questions { get; init; } = [];
    public DateOnly? FactsChecked { get; init; }
    public IReadOnlyList<SourceRow> Sources { get; init; } = [];
    public string Body { get; init; } = "";

    // A draft may be longer than a page may be; what bounds it is the limit on a form.
    private const int DraftFrontMatterBytes = 2 * 1024 * 1024;

    /// <summary>Whatever of the file can be read. Where its front matter cannot, the whole file is the body, so that nothing is lost.</summary>
    public static ArticleForm Read(string source)
    {
        var text = ArticleFile.Parse("", source, new NoFindings(), DraftFrontMatterBytes);
        return (text is null ? new ArticleForm { Body = source } : From(text)).Normalized();
    }

    /// <summary>What a file can hold: single lines trimmed and without control characters, no empty lines, a body that ends its last line.</summary>
    public ArticleForm Normalized() => this with
    {
        Title = FormText.Line(Title),
        Summary = FormText.Line(Summary),
        CancerTypes = FormText.Lines(CancerTypes),
        Treatments = FormText.Lines(Treatments),
        Topics = FormText.Lines(Topics),
        KeyPoints = FormText.Lines(KeyPoints),
        NextSteps = FormText.Lines(NextSteps),
        Questions = FormText.Lines(Questions),
        Sources = FormText.Rows(Sources),
        Body = FormText.Body(Body),
    };

    public bool Equals(ArticleForm? other) =>
        other is not null
        && (Title, Summary, FactsChecked, Body) == (other.Title, other.Summary, other.FactsChecked, other.Body)
        && Lists.Zip(other.Lists).All(lists => lists.First.SequenceEqual(lists.Second))
        && Sources.SequenceEqual(other.Sources);

    public override int GetHashCode() => HashCode.Combine(Title, Summary, FactsChecked, Body, Sources.Count);

    private IEnumerable<IReadOnlyList<string>> Lists => [CancerTypes, Treatments, Topics, KeyPoints, NextSteps, Questions];

    private static ArticleForm From(ArticleText text) => new()
    {
        Title = text.Title,
        Summary = text.Summary,
        CancerTypes = [.. text.CancerTypes.Select(slug => slug.Value)],
        Treatments = [.. text.Treatments.Select(slug => slug.Value)],
        Topics = [.. text.Topics.Select(slug => slug.Value)],
        KeyPoints = text.KeyPoints,
        NextSteps = text.NextSteps,
        Questions = text.Questions,
        FactsChecked = text.FactsChecked,
        Sources = [.. text.Sources.Select(From)],
        Body = text.Body,
    };

    private static SourceRow From(Source source) => new()
    {
        Title = source.Title,
        Publisher = source.Publisher,
        Url = source.Url,
        Accessed = source.Accessed == default ? null : source.Accessed,
    };

    /// <summary>A draft is read as far as it goes: what is wrong with it is for the checks to say.</summary>
    private sealed class NoFindings : Collection<ContentFinding>
    {
        protected override void InsertItem(int index, ContentFinding item)
        {
        }
    }
}
