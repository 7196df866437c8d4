using Almanac.Composing.Templates;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Drawing;

/// <summary>Draws counts by year as columns. Each carries its number where there is room; else lines show the height.</summary>
public static class ColumnChart
{
    private const int Top = 20;
    private const int Bottom = 170;
    private const double DigitWidth = 7.6;
    private const int WidestColumn = 40;

    public static Html Draw(string id, string title, string description, YearCounts years, Language language)
    {
        var chart = new ChartSvg(id, title, description, Bottom + 22);
        var most = Math.Max(1, years.Counts.DefaultIfEmpty().Max());
        var numbered = ChartSvg.Width / (double)Math.Max(1, years.Counts.Length) > (language.Number(most).Length * DigitWidth) + 1.5;
        var left = numbered ? 0 : (language.Number(most).Length * DigitWidth) + 6;
        var slot = (ChartSvg.Width - left) / Math.Max(1, years.Counts.Length);
        var width = Math.Min(WidestColumn, slot * 0.72);
        double Height(int count) => (Bottom - Top) * (double)count / most;

        if (!numbered)
        {
            for (var level = Step(most, 4); level <= most; level += Step(most, 4))
            {
                chart.Line(Bottom - Height(level));
                chart.Text(0, Bottom - Height(level) - 3, language.Number(level));
            }
        }
        chart.Line(Bottom);
        var every = Step((int)Math.Ceiling(5 * DigitWidth / slot), 1) * years.Step;
        for (var i = 0; i < years.Counts.Length; i++)
        {
            var middle = left + (slot * (i + 0.5));
            if (years.Counts[i] > 0) chart.Rectangle(middle - (width / 2), Bottom - Height(years.Counts[i]), width, Height(years.Counts[i]));
            if (numbered && years.Counts[i] > 0) chart.Text(middle, Bottom - Height(years.Counts[i]) - 4, language.Number(years.Counts[i]), "middle");
            if (years.YearOf(i) % every == 0) chart.Text(Math.Clamp(middle, 2 * DigitWidth, ChartSvg.Width - (2 * DigitWidth)), Bottom + 16, $"{years.YearOf(i)}", "middle");
        }
        return chart.Finish();
    }

    /// <summary>The smallest of 1, 2, 5, 10, 20, 50 … of which a number holds at most so many.</summary>
    private static int Step(int number, int most)
    {
        for (var power = 1; ; power *= 10)
        {
            foreach (var step in (ReadOnlySpan<int>)[power, 2 * power, 5 * power])
            {
                if ((long)step * most >= number) return step;
            }
        }
    }
}
