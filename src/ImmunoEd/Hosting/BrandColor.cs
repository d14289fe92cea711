using System.Globalization;

namespace ImmunoEd.Hosting;

/// <summary>A clinic's colour, made readable: on light paper as it is or not at all, on dark paper as light as it must be. Contrast after WCAG 2.2, 1.4.3.</summary>
public static class BrandColor
{
    private const double EnoughContrast = 4.5;
    private static readonly Rgb LightPaper = new(0xFB, 0xF8, 0xF4);
    private static readonly Rgb DarkPaper = new(0x18, 0x26, 0x2A);

    /// <summary>Null for a colour that can be used.</summary>
    public static string? Problem(string color) => Parse(color) is not { } rgb ? "must be a colour such as #0f5c5c."
        : Contrast(rgb, LightPaper) < EnoughContrast ? "is too light to be read on a light page. Choose a darker one."
        : null;

    public static string Stylesheet(string color)
    {
        var light = Parse(color)!.Value;
        var dark = light;
        while (Contrast(dark, DarkPaper) < 2 * EnoughContrast && dark != Rgb.White)
            dark = dark.Towards(Rgb.White);
        return $$"""
            :root { --brand: {{light}}; --brand-deep: {{light.Towards(Rgb.Black).Towards(Rgb.Black)}}; --on-brand: #fff; }
            @media (prefers-color-scheme: dark) { :root { --brand: {{dark}}; --brand-deep: {{dark.Towards(Rgb.White).Towards(Rgb.White)}}; --on-brand: #082422; } }

            """;
    }

    private static Rgb? Parse(string color) =>
        color.Length == 7 && color[0] == '#' && int.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Rgb(value >> 16, (value >> 8) & 255, value & 255)
            : null;

    private static double Contrast(Rgb one, Rgb other)
    {
        var (lighter, darker) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private readonly record struct Rgb(int Red, int Green, int Blue)
    {
        public static Rgb White { get; } = new(255, 255, 255);

        public static Rgb Black { get; }

        public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

        public Rgb Towards(Rgb end) => new(Step(Red, end.Red), Step(Green, end.Green), Step(Blue, end.Blue));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

        // A tenth of the way, at least one step.
        private static int Step(int from, int to) => from + Math.Sign(to - from) * Math.Max(1, Math.Abs(to - from) / 10) * (from == to ? 0 : 1);

        private static double Linear(int channel) => channel / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
