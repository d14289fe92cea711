using System.Text;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Growth;

/// <summary>Each cost as a multiple of what it is in the smallest library, both axes logarithmic: what does not grow is a flat line.</summary>
internal static class GrowthPlot
{
    private const int Width = 720;
    private const int Height = 380;
    private const int Left = 60;
    private const int Top = 30;
    private const int Right = 210;
    private const int Bottom = 50;

    private static readonly (string Name, string Color, Func<GrowthRow, double> Value)[] Series =
    [
        ("article, kept", "#0f5c5c", row => row.Cached),
        ("article, made anew", "#1d6fd1", row => row.Uncached),
        ("publish to visible", "#c2410c", row => row.Publish),
        ("hub, made anew", "#7c3aed", row => row.Hub),
        ("search", "#4d7c0f", row => row.Search),
        ("memory", "#57534e", row => row.Memory),
    ];

    public static string Draw(IReadOnlyList<GrowthRow> rows)
    {
        var most = Math.Max(2, rows.Max(row => Series.Max(series => series.Value(row) / series.Value(rows[0]))));
        var least = Math.Min(0.5, rows.Min(row => Series.Min(series => series.Value(row) / series.Value(rows[0]))));
        double X(GrowthRow row) => Left + (Width - Left - Right) * (rows.Count == 1 ? 0 : Math.Log(row.Size / (double)rows[0].Size) / Math.Log(rows[^1].Size / (double)rows[0].Size));
        double Y(double multiple) => Height - Bottom - (Height - Top - Bottom) * Math.Log(multiple / least) / Math.Log(most / least);

        var svg = new StringBuilder(Invariant(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n<title>Costs as multiples of those of {rows[0].Size:N0} articles</title>\n<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n"));
        foreach (var multiple in new[] { 0.5, 1, 2, 4, 8, 16, 32, 64, 128 }.Where(multiple => multiple >= least && multiple <= most))
            svg.Append(Invariant($"<path d=\"M{Left} {Y(multiple):0.0}H{Width - Right}\" stroke=\"{(multiple == 1 ? "#666" : "#ddd")}\"/><text x=\"{Left - 8}\" y=\"{Y(multiple) + 4:0.0}\" text-anchor=\"end\" fill=\"#333\">×{multiple}</text>\n"));
        foreach (var row in rows)
            svg.Append(Invariant($"<text x=\"{X(row):0.0}\" y=\"{Height - Bottom + 22}\" text-anchor=\"middle\" fill=\"#333\">{row.Size:N0}</text>\n"));
        foreach (var (place, (name, color, value)) in Series.Index())
        {
            var points = string.Join(' ', rows.Select(row => Invariant($"{X(row):0.0},{Y(value(row) / value(rows[0])):0.0}")));
            svg.Append(Invariant($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2.5\"/><path d=\"M{Width - Right + 20} {Top + 10 + 24 * place}h24\" stroke=\"{color}\" stroke-width=\"2.5\"/><text x=\"{Width - Right + 52}\" y=\"{Top + 14 + 24 * place}\" fill=\"#222\">{name}</text>\n"));
        }

        return svg.Append(Invariant($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\" fill=\"#333\">articles</text>\n</svg>\n")).ToString();
    }
}
