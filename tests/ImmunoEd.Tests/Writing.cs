using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Publishing;

namespace ImmunoEd.Tests;

/// <summary>The editor's verbs by address, as a member of staff would use them.</summary>
internal static class Writing
{
    private static readonly Actor Staff = new(null, "Ann Editor");

    public static Task<Revision> SaveAsync(this Editor editor, string address, string source)
    {
        var findings = new List<ContentFinding>();
        var text = ArticleFile.Parse(address + ".md", source, findings);
        Assert.Empty(findings);
        var (section, slug) = Split(address);
        return editor.SaveAsync(section, slug, text!, Origin.Staff, Staff, CancellationToken.None);
    }

    public static Task PublishAsync(this Editor editor, string address, string? changeNote = null)
    {
        var (section, slug) = Split(address);
        return editor.PublishAsync(section, slug, Staff, changeNote, gradeReason: null, CancellationToken.None);
    }

    public static Task SignOffAsync(this Editor editor, string address, string reviewer)
    {
        var (section, slug) = Split(address);
        return editor.SignOffAsync(section, slug, new Actor(null, reviewer), comment: null, CancellationToken.None);
    }

    public static Task WithdrawAsync(this Editor editor, string address, string? replacement)
    {
        var (section, slug) = Split(address);
        return editor.WithdrawAsync(section, slug, Staff, "out of date", replacement, CancellationToken.None);
    }

    public static Task RenameAsync(this Editor editor, string address, string newSlug)
    {
        var (section, slug) = Split(address);
        return editor.RenameAsync(section, slug, newSlug, Staff, CancellationToken.None);
    }

    private static (string Section, string Slug) Split(string address) =>
        address.Split('/') is [var section, var slug] ? (section, slug) : throw new ArgumentException(address, nameof(address));
}
