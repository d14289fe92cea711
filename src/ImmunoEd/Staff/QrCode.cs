using System.Text;

namespace ImmunoEd.Staff;

/// <summary>A QR code for the screen, made here so that a sign-in secret is never sent to another place to be drawn.</summary>
public sealed class QrCode
{
    private const int QuietZone = 4;

    private QrCode(bool[,] modules) => Modules = modules;

    /// <summary>True where dark, by row and column, without the quiet zone.</summary>
    public bool[,] Modules { get; }

    /// <summary>Width and height of the drawing in modules, with the quiet zone: <c>viewBox="0 0 {SvgSize} {SvgSize}"</c>.</summary>
    public int SvgSize => Modules.GetLength(0) + 2 * QuietZone;

    /// <exception cref="ArgumentException">The text is longer than 412 bytes of UTF-8.</exception>
    public static QrCode Encode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = QrVersion.For(bytes.Length);
        var drawing = new QrDrawing(version);
        drawing.Place(QrCodewords.Of(bytes, version));
        Draw(drawing, Enumerable.Range(0, QrMask.Count).MinBy(mask => Penalty(drawing, mask)));
        return new QrCode(drawing.Modules);
    }

    /// <summary>The dark modules as the data of one SVG path: a rectangle for each run in a row.</summary>
    public string ToSvgPath()
    {
        var path = new StringBuilder();
        var size = Modules.GetLength(0);
        for (var row = 0; row < size; row++)
        {
            for (int start = 0, end; start < size; start = end)
            {
                for (end = start + 1; end < size && Modules[row, end] == Modules[row, start];)
                    end++;
                if (Modules[row, start])
                    path.Append($"M{start + QuietZone} {row + QuietZone}h{end - start}v1h-{end - start}z");
            }
        }
        return path.ToString();
    }

    private static int Penalty(QrDrawing drawing, int mask)
    {
        Draw(drawing, mask);
        var penalty = QrMask.Penalty(drawing.Modules);
        drawing.Apply(mask);
        return penalty;
    }

    private static void Draw(QrDrawing drawing, int mask)
    {
        drawing.Apply(mask);
        drawing.DrawFormat(mask);
    }
}
