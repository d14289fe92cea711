using System.Buffers.Binary;
using System.Text;

namespace ImmunoEd.Publishing.Media;

/// <summary>What a file is by its first bytes.</summary>
internal static class MediaSignature
{
    private const string AvifBrand = "avif";

    private static readonly (byte[] Bytes, MediaType Type)[] Known =
    [
        ([0x89, .. "PNG\r\n\x1A\n"u8], MediaType.Png),
        ([0xFF, 0xD8, 0xFF], MediaType.Jpeg),
        ([.. "GIF87a"u8], MediaType.Gif),
        ([.. "GIF89a"u8], MediaType.Gif),
        ([.. "%PDF-"u8], MediaType.Pdf),
        ([0x1A, 0x45, 0xDF, 0xA3], MediaType.WebM),
    ];

    private static readonly (byte[] Bytes, string Reason)[] Refused =
    [
        ([.. "PK\x03\x04"u8], "This is a ZIP archive or an Office document. Save a document as PDF; send pictures one by one."),
        ([.. "BM"u8], "This is a BMP picture, which browsers load slowly. Save it as PNG."),
        ([.. "II*\0"u8], "This is a TIFF or raw camera picture, which browsers do not show. Save it as JPEG or PNG."),
        ([.. "MM\0*"u8], "This is a TIFF or raw camera picture, which browsers do not show. Save it as JPEG or PNG."),
        ([.. "MZ"u8], "This is a program, not a picture, film or document."),
        ([.. "\x7F"u8, .. "ELF"u8], "This is a program, not a picture, film or document."),
    ];

    private static readonly string[] Mp4Brands = ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "dash", "M4V ", "MSNV"];

    public static MediaType TypeOf(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw new MediaRefusedException("This file is empty.");
        foreach (var (bytes, type) in Known)
        {
            if (head.StartsWith(bytes))
                return type;
        }

        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8))
            return MediaType.WebP;
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
            return TypeByBrands(head);
        return WebVttCaptions.Begins(head) ? MediaType.WebVtt : throw Refuse(head);
    }

    private static MediaType TypeByBrands(ReadOnlySpan<byte> head)
    {
        var end = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var brands = new List<string> { Encoding.Latin1.GetString(head[8..12]) };
        for (var at = 16; at + 4 <= end; at += 4)
            brands.Add(Encoding.Latin1.GetString(head.Slice(at, 4)));
        if (brands[0] == "avis")
            throw new MediaRefusedException("This is a moving AVIF picture. Save it as an MP4 film, or as a still picture.");
        if (brands[0] == AvifBrand || (brands[0] is "mif1" or "miaf" && brands.Contains(AvifBrand)))
            return MediaType.Avif;
        if (brands[0] is "heic" or "heix" or "heim" or "heis" or "hevc" or "mif1" or "msf1")
            throw new MediaRefusedException("This is a HEIC picture from a telephone, which many browsers do not show. Save it as JPEG.");
        if (brands[0] == "qt  ")
            throw new MediaRefusedException("This is a QuickTime film (.mov), which many browsers do not play. Export it as MP4.");
        return brands.Any(Mp4Brands.Contains) ? MediaType.Mp4 : throw Unknown();
    }

    private static MediaRefusedException Refuse(ReadOnlySpan<byte> head)
    {
        foreach (var (bytes, reason) in Refused)
        {
            if (head.StartsWith(bytes))
                return new MediaRefusedException(reason);
        }

        if (Markup.ReasonToRefuse(head) is { } markup)
            return new MediaRefusedException(markup);
        return head.IndexOf(" --> "u8) < 0
            ? Unknown()
            : new MediaRefusedException("These look like captions, but line 1 is not WEBVTT. Save them as WebVTT (.vtt).");
    }

    private static MediaRefusedException Unknown() =>
        new("This kind of file is not known here. Send a PNG, JPEG, WebP, GIF or AVIF picture, a PDF document, an MP4 or WebM film, or WebVTT captions.");
}
