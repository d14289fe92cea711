using ImmunoEd.Articles;
using ImmunoEd.Publishing.Media;

namespace ImmunoEd.Pages.Admin.Media;

/// <summary>The kinds of file by which the list can be narrowed.</summary>
public static class MediaKinds
{
    public static IReadOnlyList<(string Value, string Name)> All { get; } =
        [("pictures", "Pictures"), ("documents", "Documents"), ("films", "Films"), ("captions", "Captions")];

    public static IQueryable<ContentFile> OfKind(this IQueryable<ContentFile> files, string? kind) => kind switch
    {
        "pictures" => files.Where(file => file.ContentType.StartsWith("image/")),
        "documents" => files.Where(file => file.ContentType == "application/pdf"),
        "films" => files.Where(file => file.ContentType.StartsWith("video/")),
        "captions" => files.Where(file => file.ContentType == "text/vtt"),
        _ => files.Where(file => file.ContentType != "text/vtt"),
    };

    public static string NameOf(MediaType? type) => type switch
    {
        null => "File",
        { IsPicture: true } => "Picture",
        { IsVideo: true } => "Film",
        _ when type == MediaType.WebVtt => "Captions",
        _ => "Document",
    };
}
