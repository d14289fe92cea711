namespace ImmunoEd.Publishing.Media;

/// <summary>The kinds of file that may stand beside articles, known by what is in them and not by their names.</summary>
/// <param name="Name">With its article, as it stands in a sentence.</param>
public sealed record MediaType(string Extension, string ContentType, string Name)
{
    public static readonly MediaType Svg = new(".svg", "image/svg+xml", "an SVG picture");
    public static readonly MediaType Png = new(".png", "image/png", "a PNG picture");
    public static readonly MediaType Jpeg = new(".jpg", "image/jpeg", "a JPEG picture");
    public static readonly MediaType WebP = new(".webp", "image/webp", "a WebP picture");
    public static readonly MediaType Gif = new(".gif", "image/gif", "a GIF picture");
    public static readonly MediaType Avif = new(".avif", "image/avif", "an AVIF picture");
    public static readonly MediaType Pdf = new(".pdf", "application/pdf", "a PDF document");
    public static readonly MediaType Mp4 = new(".mp4", "video/mp4", "an MP4 film");
    public static readonly MediaType WebM = new(".webm", "video/webm", "a WebM film");
    public static readonly MediaType WebVtt = new(".vtt", "text/vtt", "a WebVTT caption file");

    public const string Taken = ".svg and .png, .jpg, .webp, .gif and .avif pictures, .pdf documents, .mp4 and .webm films and .vtt captions";

    private const string OtherJpegExtension = ".jpeg";
    private static readonly MediaType[] All = [Svg, Png, Jpeg, WebP, Gif, Avif, Pdf, Mp4, WebM, WebVtt];

    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);

    public bool IsVideo => this == Mp4 || this == WebM;

    public int LargestBytes => IsVideo ? ContentLimits.VideoBytes : ContentLimits.MediaBytes;

    public static MediaType? Of(string name) =>
        All.FirstOrDefault(type => name.EndsWith(type.Extension, StringComparison.Ordinal))
        ?? (name.EndsWith(OtherJpegExtension, StringComparison.Ordinal) ? Jpeg : null);
}
