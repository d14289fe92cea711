using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>A drawing of the content folder, which reviewers read as text; one that is uploaded is never taken.</summary>
internal static class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static MediaContents Read(Stream content)
    {
        try
        {
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return Read(XDocument.Load(reader).Root!);
        }
        catch (XmlException fault)
        {
            throw new MediaRefusedException($"This SVG picture is not valid XML (line {fault.LineNumber}).");
        }
    }

    private static MediaContents Read(XElement root)
    {
        if (root.Name != Svg + "svg")
            throw new MediaRefusedException("This file is not an SVG picture.");
        if (root.DescendantsAndSelf().Any(IsActive))
            throw new MediaRefusedException("An SVG picture must not hold scripts, foreign objects, event handlers or addresses outside itself.");
        return new MediaContents(SizeOf(root) ?? throw new MediaRefusedException("An SVG picture needs a viewBox with four numbers."));
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
