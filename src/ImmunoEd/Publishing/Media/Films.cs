using System.Text.RegularExpressions;
using ImmunoEd.Articles;
using ImmunoEd.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing.Media;

/// <summary>Captions and transcripts of the films that a text shows, and of no other: they may be long.</summary>
internal static partial class Films
{
    public static IEnumerable<string> AddressesIn(string body) => Address().Matches(body).Select(match => match.Value);

    public static async Task<FilmFinder> LoadAsync(ArticleStore store, IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        var paths = addresses.Select(address => address.TrimStart('/')).Distinct().ToList();
        if (paths.Count == 0)
            return _ => null;
        var films = await store.Files.AsNoTracking().Where(file => paths.Contains(file.Path)).Select(file => new { file.Path, file.Captions, file.Transcript }).ToListAsync(cancellationToken);
        return films.ToDictionary(film => "/" + film.Path, film => Of(film.Captions, film.Transcript)).GetValueOrDefault;
    }

    public static Film Of(string? captionsPath, string? transcript) => new(captionsPath is null ? null : "/" + captionsPath, transcript);

    [GeneratedRegex(@"/media/[A-Za-z0-9._~/-]+\.(?:mp4|webm)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
