using System.Buffers.Binary;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing;

/// <summary>The kinds of picture that a content folder may hold, known by what is in the file and not by its name alone.</summary>
public sealed record MediaType(string Extension, string ContentType)
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly MediaType[] All = [new(".svg", "image/svg+xml"), new(".png", "image/png")];

    public static string Extensions { get; } = string.Join(" and ", All.Select(type => type.Extension));

    public static MediaType? Of(string name) =>
        All.FirstOrDefault(type => name.EndsWith(type.Extension, StringComparison.Ordinal));

    /// <summary>Null when the file is what its name says; otherwise a sentence.</summary>
    public string? Inspect(byte[] bytes, out ImageSize? size) =>
        Extension == ".png" ? InspectPng(bytes, out size) : InspectSvg(bytes, out size);

    private static string? InspectPng(byte[] bytes, out ImageSize? size)
    {
        size = null;
        if (bytes.Length < 24 || !bytes.AsSpan(0, 8).SequenceEqual(PngSignature))
            return "This file is not a PNG picture.";
        size = new ImageSize(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        return null;
    }

    private static string? InspectSvg(byte[] bytes, out ImageSize? size)
    {
        size = null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XDocument.Load(reader).Root!;
            if (root.Name != Svg + "svg")
                return "This file is not an SVG picture.";
            if (root.DescendantsAndSelf().Any(IsActive))
                return "An SVG picture must not hold scripts, foreign objects, event handlers or addresses outside itself.";
            size = SizeOf(root);
            return size is null ? "An SVG picture needs a viewBox with four numbers." : null;
        }
        catch (XmlException fault)
        {
            return $"This SVG picture is not valid XML (line {fault.LineNumber}).";
        }
    }

    private static bool IsActive(XElement element) =>
        element.Name.LocalName is "script" or "foreignObject" or "image" or "iframe" or "handler"
        || element.Attributes().Any(attribute =>
            attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || (attribute.Name.LocalName is "href" or "src" && !attribute.Value.StartsWith('#')));

    private static ImageSize? SizeOf(XElement root)
    {
        var numbers = ((string?)root.Attribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 4
            && double.TryParse(numbers[2], CultureInfo.InvariantCulture, out var width) && width is > 0 and < 100_000
            && double.TryParse(numbers[3], CultureInfo.InvariantCulture, out var height) && height is > 0 and < 100_000
                ? new ImageSize((int)Math.Round(width), (int)Math.Round(height))
                : null;
    }
}
