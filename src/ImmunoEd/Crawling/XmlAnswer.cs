using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ImmunoEd.Crawling;

internal static class XmlAnswer
{
    public static IResult Of(XElement root, string contentType)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
            root.Save(writer);
        return Results.Bytes(buffer.ToArray(), contentType + "; charset=utf-8");
    }
}
