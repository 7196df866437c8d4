using Almanac.Composing.Templates;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Drawing.Timelines;

/// <summary>
/// Draws the events of one actor or place on a strip: a dot for a moment, an open bar for some time in a year, a full
/// bar for a period; broken lines where the date is in doubt. Of many events it shows columns by year.
/// </summary>
public static class EventStrip
{
    private const int MostMarks = 48;
    private const int LaneHeight = 11;
    private const int MostLanes = 6;
    private const double Radius = 4;

    /// <summary>The width of a dot in per cent of a narrow phone's strip.</summary>
    private const double DotWidth = 2.9;

    /// <summary>The lines for the years that all strips have behind them, as a symbol to use; and the years under or over them.</summary>
    public static Html Axis(TimeScale scale, Language language, bool hasSymbol)
    {
        var svg = new TimeSvg("aria-hidden=\"true\"", 20);
        if (hasSymbol)
        {
            svg.Raw("<symbol id=\"time-grid\" overflow=\"visible\">");
            for (var i = 0; i <= scale.Columns.Counts.Length; i++) svg.Line(scale.Left + (i * scale.ColumnWidth), 0, scale.Left + (i * scale.ColumnWidth), 300);
            svg.Raw("</symbol>");
        }
        foreach (var (middle, year, isWideOnly) in scale.Labels()) svg.Text(isWideOnly ? " class=\"wide\"" : "", middle, 14, year);
        if (scale.Earlier > 0) svg.Text(" class=\"start\"", 0, 14, language.Say("timeline-earlier"));
        return svg.Finish();
    }

    /// <param name="marks">The events, oldest first.</param>
    /// <param name="scale">The axis.</param>
    /// <param name="language">Whose words and numbers.</param>
    /// <param name="words">What the strip says, for those who don't see it.</param>
    public static Html Draw(IReadOnlyList<TimeMark> marks, TimeScale scale, Language language, string words)
    {
        var shown = marks.Where(m => m.To >= scale.Columns.First).ToList();
        var earlier = marks.Count - shown.Count;
        var (placed, lanes) = shown.Count > MostMarks ? ([], 2) : Place(shown, scale);
        var height = (lanes * LaneHeight) + 7;
        var svg = new TimeSvg("role=\"img\"", height).Element("title", "", words).Raw("<use href=\"#time-grid\"/>");
        if (earlier > 0) svg.Text(" class=\"start\"", 0, 14, language.Number(earlier));
        if (shown.Count > MostMarks) Columns(svg, language, shown, scale, height);
        foreach (var (mark, lane) in placed) Draw(svg, mark, scale, (lane * LaneHeight) + 9);
        return svg.Finish();
    }

    /// <summary>The lane of each mark, so that few overlap: moments above, then some time, then periods.</summary>
    private static (List<(TimeMark Mark, int Lane)> Placed, int Lanes) Place(List<TimeMark> shown, TimeScale scale)
    {
        var placed = new List<(TimeMark, int)>(shown.Count);
        var used = 0;
        foreach (var form in shown.GroupBy(m => m.Form).OrderBy(f => f.Key))
        {
            var ends = new List<double>();
            foreach (var mark in form.OrderBy(m => Ends(m, scale).From))
            {
                var (from, to) = Ends(mark, scale);
                var lane = ends.FindIndex(end => end <= from + 0.01);
                if (lane < 0 && ends.Count == MostLanes) lane = ends.IndexOf(ends.Min());
                if (lane < 0) ends.Add(to);
                else ends[lane] = to;
                placed.Add((mark, used + (lane < 0 ? ends.Count - 1 : lane)));
            }
            used += ends.Count;
        }
        return (placed, Math.Max(1, used));
    }

    private static (double From, double To) Ends(TimeMark mark, TimeScale scale)
    {
        var (from, to) = (scale.Of(mark.From), scale.Of(mark.To));
        if (mark.Form != TimeForm.Moment) return (from, Math.Max(to, from + 1));
        var middle = Math.Clamp((from + to) / 2, scale.Left + (DotWidth / 2), 100 - (DotWidth / 2));
        return (middle - (DotWidth / 2), middle + (DotWidth / 2));
    }

    private static void Draw(TimeSvg svg, TimeMark mark, TimeScale scale, double y)
    {
        var (from, to) = Ends(mark, scale);
        var isOpen = double.IsInfinity(mark.From) || double.IsInfinity(mark.To);
        var doubt = mark.IsDoubtful ? " doubt" : "";
        switch (mark.Form)
        {
            case TimeForm.Moment:
                svg.Circle(mark.IsDoubtful ? " class=\"vague doubt\"" : "", (from + to) / 2, y, Radius, mark.Words);
                break;
            case TimeForm.SomeTime:
                svg.Rectangle($" class=\"vague{doubt}\"", from + 0.3, y - 3.5, to - from - 0.6, 7, mark.Words);
                break;
            default:
                svg.Rectangle(isOpen ? " class=\"open\"" : mark.IsDoubtful ? " class=\"vague doubt\"" : "", from, y - 2.5, to - from, 5, mark.Words);
                break;
        }
    }

    private static void Columns(TimeSvg svg, Language language, List<TimeMark> shown, TimeScale scale, int height)
    {
        var counts = new int[scale.Columns.Counts.Length];
        foreach (var mark in shown)
        {
            var year = double.IsNegativeInfinity(mark.From) ? mark.To - 0.001 : mark.From;
            counts[Math.Clamp((int)Math.Floor((year - scale.Columns.First) / scale.Columns.Step), 0, counts.Length - 1)]++;
        }
        for (var i = 0; i < counts.Length; i++)
        {
            var tall = (height - 4) * (double)counts[i] / counts.Max();
            if (counts[i] > 0) svg.Rectangle("", scale.Left + ((i + 0.12) * scale.ColumnWidth), height - tall, scale.ColumnWidth * 0.76, tall, language.Say("labelled-value", ("label", scale.Columns.LabelOf(i)), ("value", counts[i])));
        }
    }
}
