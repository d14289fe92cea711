using System.Text;

namespace ImmunoEd.Staff;

/// <summary>RFC 4648: bytes in letters and digits that are hard to mistake for each other.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, held) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, held) = (buffer << 8 | one, held + 8);
            for (; held >= Bits; held -= Bits)
                text.Append(Alphabet[buffer >> held - Bits & 31]);
            buffer &= (1 << held) - 1;
        }

        return held > 0 ? text.Append(Alphabet[buffer << Bits - held & 31]).ToString() : text.ToString();
    }

    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        var (buffer, held) = (0, 0);
        foreach (var letter in text)
        {
            (buffer, held) = (buffer << Bits | Alphabet.IndexOf(letter, StringComparison.Ordinal), held + Bits);
            if (held < 8)
                continue;
            bytes.Add((byte)(buffer >> held - 8));
            held -= 8;
            buffer &= (1 << held) - 1;
        }

        return [.. bytes];
    }
}
