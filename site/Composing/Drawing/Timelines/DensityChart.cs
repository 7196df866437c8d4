using Almanac.Composing.Templates;
using Almanac.Parsing;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Drawing.Timelines;

/// <summary>
/// Draws how many events there are in each year as columns, those whose month is known apart from the others, and
/// under them how many in each month. Each column leads to the year in the list.
/// </summary>
public static class DensityChart
{
    private const int Top = 22, Bottom = 142, MonthTop = 186, MonthBottom = 226, Height = 230;

    /// <param name="dates">The dates of all events.</param>
    /// <param name="scale">The axis.</param>
    /// <param name="description">What the picture says, in a sentence.</param>
    /// <param name="language">Whose words and numbers.</param>
    /// <param name="addressOf">Where the list begins with a year, by a year that an event lies in.</param>
    public static Html Draw(IReadOnlyList<EdtfDate> dates, TimeScale scale, string description, Language language, Func<int, string> addressOf)
    {
        var columns = scale.Columns;
        var (exact, first) = (new int[columns.Counts.Length], new int[columns.Counts.Length]);
        var months = new int[columns.Counts.Length * 12];
        var earliest = int.MaxValue;
        foreach (var date in dates)
        {
            var year = TimeMark.YearOf(date);
            earliest = Math.Min(earliest, year);
            if (year < columns.First) continue;
            var column = (year - columns.First) / columns.Step;
            if (first[column] == 0 || year < first[column]) first[column] = year;
            if (TimeMark.MonthOf(date) is not { } month) continue;
            exact[column]++;
            months[(column * 12) + month - 1]++;
        }
        var hasMonths = columns.Step == 1 && exact.Any(e => e > 0);
        var svg = new TimeSvg("role=\"group\" aria-labelledby=\"density-title\" aria-describedby=\"density-desc\"", hasMonths ? Height : Bottom + 24);
        svg.Element("title", " id=\"density-title\"", language.Say("timeline-years")).Element("desc", " id=\"density-desc\"", description);
        svg.Line(0, Bottom, 100, Bottom);
        var most = Math.Max(scale.Earlier, columns.Counts.Max());
        double Tall(int count) => (Bottom - Top) * (double)count / most;

        if (scale.Earlier > 0)
        {
            Column(svg, language, Said(language, language.Say("timeline-before-year", ("year", $"{columns.First}")), scale.Earlier), addressOf(earliest), 0, scale.ColumnWidth * 0.76, Tall(0), Tall(scale.Earlier), scale.Earlier);
            svg.Text(" class=\"start\"", 0, Bottom + 18, language.Say("timeline-earlier"));
        }
        for (var i = 0; i < columns.Counts.Length; i++)
        {
            if (columns.Counts[i] == 0) continue;
            var x = scale.Left + (i * scale.ColumnWidth);
            Column(svg, language, Said(language, columns.LabelOf(i), columns.Counts[i]), addressOf(first[i]), x + (scale.ColumnWidth * 0.12), scale.ColumnWidth * 0.76, Tall(exact[i]), Tall(columns.Counts[i]), columns.Counts[i]);
        }
        foreach (var (middle, year, isWideOnly) in scale.Labels()) svg.Text(isWideOnly ? " class=\"wide\"" : "", middle, Bottom + 18, year);
        if (hasMonths) Months(svg, language, months, scale);
        return svg.Finish();
    }

    private static void Column(TimeSvg svg, Language language, string words, string address, double x, double width, double exact, double all, int count)
    {
        svg.Raw("<a href=\"").Raw(address).Raw("\">").Element("title", "", words);
        svg.Rectangle(" class=\"reach\"", x, 0, width, Bottom);
        if (exact > 0) svg.Rectangle("", x, Bottom - exact, width, exact);
        if (all > exact) svg.Rectangle(" class=\"vague\"", x, Bottom - all + 0.75, width, all - exact - 0.75);
        svg.Text("", x + (width / 2), Bottom - all - 6, language.Number(count));
        svg.Raw("</a>");
    }

    private static void Months(TimeSvg svg, Language language, int[] months, TimeScale scale)
    {
        var most = months.Max();
        var width = scale.ColumnWidth / 12;
        svg.Text(" class=\"start soft\"", scale.Left, MonthTop - 6, language.Say("timeline-by-month"));
        svg.Line(scale.Left, MonthBottom, 100, MonthBottom);
        for (var i = 0; i < months.Length; i++)
        {
            var height = (MonthBottom - MonthTop) * (double)months[i] / most;
            if (months[i] > 0) svg.Rectangle("", scale.Left + (i * width), MonthBottom - height, width * 0.85, height, Said(language, language.Dates.Of(EdtfDate.TryParse($"{scale.Columns.YearOf(i / 12):0000}-{(i % 12) + 1:00}")!), months[i]));
        }
    }

    private static string Said(Language language, string when, int events) =>
        language.Say("labelled-value", ("label", when), ("value", language.Say("events-counted", ("count", events))));
}
