using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ImmunoEd.Crawling;

internal static class XmlAnswer
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = true };

    public static IResult Of(XElement root, string contentType) => Written(root.WriteTo, contentType);

    /// <summary>A list that may be long: its items are made one after the other, as they are written.</summary>
    public static IResult Of(string root, XNamespace xmlns, IEnumerable<XElement> items) => Written(
        writer =>
        {
            writer.WriteStartElement(root, xmlns.NamespaceName);
            foreach (var item in items)
                item.WriteTo(writer);
            writer.WriteEndElement();
        },
        "application/xml");

    private static IResult Written(Action<XmlWriter> write, string contentType)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, Settings))
        {
            writer.WriteStartDocument();
            write(writer);
        }

        return Results.Bytes(buffer.ToArray(), contentType + "; charset=utf-8");
    }
}
