using System.Globalization;
using ImmunoEd.Articles;
using ImmunoEd.Publishing.Media;

namespace ImmunoEd.Pages.Admin.Media;

/// <summary>A file as the list shows it: without its bytes and without its transcript.</summary>
public sealed record MediaRow(
    string Path, string ContentType, long Length, int? Width, int? Height, string? Alternative, bool IsDecorative, string? Title, bool HasCaptions, bool HasTranscript, DateTime AddedAt)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Address => $"/admin/media/{Name}";

    public string FileAddress => $"/admin/media/file/{Name}";

    public MediaType? Type => MediaType.Of(Path);

    public string Kind => MediaKinds.NameOf(Type);

    public string Size => (Width is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Width} × {Height}, ")) + FileSizes.Readable(Length);

    /// <summary>What readers would miss; null where nothing is missing.</summary>
    public string? Missing => Type is null ? null
        : new MediaDescription(Alternative, IsDecorative, Title).Problem(Type) is not null ? "Not described yet"
        : !Type.IsVideo ? null
        : (HasCaptions, HasTranscript) switch
        {
            (false, false) => "No captions, no transcript",
            (false, true) => "No captions",
            (true, false) => "No transcript",
            _ => null,
        };
}

internal static class MediaRows
{
    public static IQueryable<MediaRow> ToRows(this IQueryable<ContentFile> files) => files.Select(file => new MediaRow(
        file.Path, file.ContentType, file.Length, file.Width, file.Height, file.Alternative, file.IsDecorative, file.Title, file.Captions != null, file.Transcript != null, file.AddedAt));
}
