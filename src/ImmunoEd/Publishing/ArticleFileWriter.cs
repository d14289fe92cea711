using System.Globalization;
using System.Text;

namespace ImmunoEd.Publishing;

/// <summary>Writes an article's file as a person would: the keys in the contract's order, those without a value left out.</summary>
public static class ArticleFileWriter
{
    private const string Fence = "---\n";

    public static string Write(ArticleForm form)
    {
        var normal = form.Normalized();
        return Fence + FrontMatter(normal) + Fence + normal.Body;
    }

    private static string FrontMatter(ArticleForm form)
    {
        var yaml = new StringBuilder();
        AppendText(yaml, "title", form.Title);
        AppendText(yaml, "summary", form.Summary);
        AppendSlugs(yaml, "cancerTypes", form.CancerTypes);
        AppendSlugs(yaml, "treatments", form.Treatments);
        AppendSlugs(yaml, "topics", form.Topics);
        AppendLines(yaml, "keyPoints", form.KeyPoints);
        AppendLines(yaml, "nextSteps", form.NextSteps);
        AppendLines(yaml, "questions", form.Questions);
        AppendDate(yaml, "factsChecked", form.FactsChecked);
        AppendSources(yaml, form.Sources);
        return yaml.ToString();
    }

    private static void AppendText(StringBuilder yaml, string key, string value)
    {
        if (value.Length > 0)
            yaml.Append(CultureInfo.InvariantCulture, $"{key}: {YamlScalar.Write(value)}\n");
    }

    private static void AppendSlugs(StringBuilder yaml, string key, IReadOnlyList<string> slugs)
    {
        if (slugs.Count > 0)
            yaml.Append(CultureInfo.InvariantCulture, $"{key}: [{string.Join(", ", slugs.Select(YamlScalar.WriteInList))}]\n");
    }

    private static void AppendLines(StringBuilder yaml, string key, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        yaml.Append(CultureInfo.InvariantCulture, $"{key}:\n");
        foreach (var line in lines)
            yaml.Append(CultureInfo.InvariantCulture, $"  - {YamlScalar.Write(line)}\n");
    }

    private static void AppendSources(StringBuilder yaml, IReadOnlyList<SourceRow> sources)
    {
        if (sources.Count > 0)
            yaml.Append("sources:\n");
        foreach (var source in sources)
        {
            var row = new StringBuilder();
            AppendText(row, "    title", source.Title);
            AppendText(row, "    publisher", source.Publisher);
            AppendText(row, "    url", source.Url);
            AppendDate(row, "    accessed", source.Accessed);
            row[2] = '-';
            yaml.Append(row);
        }
    }

    private static void AppendDate(StringBuilder yaml, string key, DateOnly? date)
    {
        if (date is not null)
            yaml.Append(CultureInfo.InvariantCulture, $"{key}: {date:yyyy-MM-dd}\n");
    }
}
