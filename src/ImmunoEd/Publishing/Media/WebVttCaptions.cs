using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ImmunoEd.Publishing.Media;

/// <summary>Captions are text and stay as written; only their times are checked.</summary>
internal static partial class WebVttCaptions
{
    private const string Arrow = "-->";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool Begins(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        return text.StartsWith("WEBVTT"u8) && (text.Length == 6 || text[6] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');
    }

    public static MediaContents Read(byte[] bytes)
    {
        var lines = Decode(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var timed = Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains(Arrow, StringComparison.Ordinal)).ToList();
        foreach (var line in timed)
            RequireTimes(lines[line], line + 1);
        if (timed.Count == 0)
            throw new MediaRefusedException($"These captions hold no times such as 00:01.000 --> 00:04.000, up to their last line, {lines.Length}, so nothing would be shown.");
        return new MediaContents(Size: null);
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(fault.Index, 0, bytes.Length)).Count((byte)'\n');
            throw new MediaRefusedException($"Line {line} of these captions is not saved as UTF-8. Save them again with that encoding.");
        }
    }

    private static void RequireTimes(string line, int number)
    {
        var match = Times().Match(line);
        if (!match.Success)
            throw new MediaRefusedException($"Line {number} of these captions has no valid times. Write them as 00:01.000 --> 00:04.000.");
        if (Milliseconds(match, "from") >= Milliseconds(match, "to"))
            throw new MediaRefusedException($"Line {number} of these captions ends before it begins. Let the second time be later than the first.");
    }

    private static long Milliseconds(Match match, string time)
    {
        var numbers = match.Groups[time].Value.Split(':', '.').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return numbers.Take(numbers.Count - 1).Aggregate(0L, (sum, next) => (sum * 60) + next) * 1000 + numbers[^1];
    }

    [GeneratedRegex(@"\A(?<from>([0-9]{2,6}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3})[ \t]+-->[ \t]+(?<to>([0-9]{2,6}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3})([ \t]+[^>]*)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Times();
}
