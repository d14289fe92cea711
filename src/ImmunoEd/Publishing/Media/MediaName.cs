using System.Globalization;
using System.Text;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing.Media;

/// <summary>Makes the address of a file from what it was called.</summary>
internal static class MediaName
{
    public const string Folder = "media/";
    private const int MostStem = 80;
    private const int MostOriginal = 200;
    private const string Nameless = "file";

    /// <summary>The name without folders and ending, as lower-case letters, digits and single hyphens.</summary>
    public static string Slug(string fileName)
    {
        var slug = new StringBuilder();
        foreach (var c in Path.GetFileNameWithoutExtension(LastPart(fileName)).ToLowerInvariant().Select(WordFolding.WithoutAccent))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var name = slug.ToString(0, Math.Min(slug.Length, MostStem)).Trim('-');
        return name.Length > 0 ? name : Nameless;
    }

    /// <summary>As staff read it: without folders, and without what cannot be seen.</summary>
    public static string Original(string fileName)
    {
        var shown = string.Concat(LastPart(fileName).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)));
        return shown.Length <= MostOriginal ? shown : shown[..MostOriginal];
    }

    /// <summary>A path that no file and no transcript has yet.</summary>
    public static async Task<string> FreePathAsync(ArticleStore store, string slug, string extension, CancellationToken cancellationToken)
    {
        var path = Folder + slug + extension;
        for (var number = 2; await store.Files.AnyAsync(file => file.Path == path || file.TranscriptPath == path, cancellationToken); number++)
            path = $"{Folder}{slug}-{number}{extension}";
        return path;
    }

    private static string LastPart(string fileName) => fileName.Split('/', '\\')[^1];
}
