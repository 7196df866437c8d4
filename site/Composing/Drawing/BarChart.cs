using System.Collections.Immutable;
using Almanac.Composing.Templates;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Drawing;

/// <summary>Draws counts as level bars, each under its label and with its number behind it.</summary>
public static class BarChart
{
    private const int RowHeight = 34;
    private const int LongestLabel = 46;
    private const double DigitWidth = 7.6;

    public static Html Draw(string id, string title, string description, ImmutableArray<Bar> bars, Language language)
    {
        var chart = new ChartSvg(id, title, description, Math.Max(1, bars.Length) * RowHeight);
        var most = Math.Max(1, bars.Select(b => b.Count).DefaultIfEmpty().Max());
        var longest = ChartSvg.Width - 8 - (language.Number(most).Length * DigitWidth);
        for (var i = 0; i < bars.Length; i++)
        {
            var length = longest * bars[i].Count / most;
            chart.Text(0, (i * RowHeight) + 13, Shortened(bars[i].Label));
            chart.Rectangle(0, (i * RowHeight) + 18, length, 11);
            chart.Text(length + 5, (i * RowHeight) + 28, language.Number(bars[i].Count));
        }
        return chart.Finish();
    }

    /// <summary>The label, cut between words where it is longer than the chart is wide.</summary>
    private static string Shortened(string label)
    {
        if (label.Length <= LongestLabel) return label;
        var cut = label.LastIndexOf(' ', LongestLabel - 2);
        if (cut <= LongestLabel / 2) cut = char.IsHighSurrogate(label[LongestLabel - 3]) ? LongestLabel - 3 : LongestLabel - 2;
        return label[..cut].TrimEnd(',', ' ') + " …";
    }
}
