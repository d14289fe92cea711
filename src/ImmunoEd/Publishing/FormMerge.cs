using ImmunoEd.Publishing.Merging;

namespace ImmunoEd.Publishing;

/// <summary>What two people made differently of the same words: for a person to decide.</summary>
/// <param name="Field">As its label on the form says.</param>
public sealed record FormConflict(string Field, string Base, string Mine, string Theirs);

/// <param name="Form">Both sides where they go together; where they do not, mine.</param>
public sealed record MergedForm(ArticleForm Form, IReadOnlyList<FormConflict> Conflicts);

/// <summary>Brings two edits of one revision together, field by field and paragraph by paragraph.</summary>
public static class FormMerge
{
    public static MergedForm Merge(ArticleForm original, ArticleForm mine, ArticleForm theirs)
    {
        var conflicts = new List<FormConflict>();
        var form = new ArticleForm
        {
            Title = Line("Title", form => form.Title),
            Summary = Line("Summary", form => form.Summary),
            CancerTypes = Ticked(form => form.CancerTypes),
            Treatments = Ticked(form => form.Treatments),
            Topics = Ticked(form => form.Topics),
            KeyPoints = Lines("Key points", form => form.KeyPoints),
            NextSteps = Lines("What you can do now", form => form.NextSteps),
            Questions = Lines("Questions to ask", form => form.Questions),
            FactsChecked = Whole("Facts checked", form => form.FactsChecked, date => date?.ToString("yyyy-MM-dd") ?? ""),
            Sources = List("Sources", form => form.Sources, source => $"{source.Title} · {source.Publisher} · {source.Url} · {source.Accessed:yyyy-MM-dd}"),
            Body = Body(),
        };
        return new MergedForm(form, conflicts);

        string Line(string field, Func<ArticleForm, string> part) => Whole(field, part, text => text);

        T Whole<T>(string field, Func<ArticleForm, T> part, Func<T, string> text) =>
            Take(field, ScalarMerge.Merge(part(original), part(mine), part(theirs)), text);

        // Boxes have no order: what either side ticked or cleared stands.
        IReadOnlyList<string> Ticked(Func<ArticleForm, IReadOnlyList<string>> part) =>
            [.. part(theirs).Where(slug => part(mine).Contains(slug) || !part(original).Contains(slug)), .. part(mine).Except(part(original)).Except(part(theirs))];

        IReadOnlyList<string> Lines(string field, Func<ArticleForm, IReadOnlyList<string>> part) => List(field, part, line => line);

        IReadOnlyList<T> List<T>(string field, Func<ArticleForm, IReadOnlyList<T>> part, Func<T, string> text)
            where T : IEquatable<T> =>
            [.. ListMerge.Merge(part(original), part(mine), part(theirs)).Pieces.SelectMany(piece => Take(field, piece, items => string.Join('\n', items.Select(text))))];

        string Body() => string.Concat(TextMerge.Merge(original.Body, mine.Body, theirs.Body).Pieces.Select(piece => Take("Text", piece, text => text)));

        T Take<T>(string field, MergePiece<T> piece, Func<T, string> text)
        {
            if (piece is Settled<T> settled)
                return settled.Value;
            var conflict = (Conflict<T>)piece;
            conflicts.Add(new FormConflict(field, text(conflict.Base), text(conflict.Mine), text(conflict.Theirs)));
            return conflict.Mine;
        }
    }
}
