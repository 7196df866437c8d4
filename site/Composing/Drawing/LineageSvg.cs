using System.Globalization;
using System.Text;
using Almanac.Composing.Pages;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Drawing;

/// <summary>
/// Draws the lineage of groups as inline SVG: time runs to the right, each group has a lane with its name over
/// it, each step leads from lane to lane. A lane is whole between the first and the last date that the almanac
/// has of the group, and broken where it says nothing of how it began or ended.
/// </summary>
public sealed class LineageSvg
{
    /// <summary>Widths for narrow screens and for wide ones, in units.</summary>
    public const double Narrow = 360, Wide = 960;

    private const double RowHeight = 44, LineAt = 30, TextAt = 21, Axis = 22, Side = 12, Stub = 14, Apart = 9;

    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    private readonly Lineage lineage;
    private readonly LinkedAlmanac almanac;
    private readonly Language language;
    private readonly string id;
    private readonly double width, first, last;
    private readonly Dictionary<EntryId, int> rows;
    private readonly List<(Step Step, double X, int From, int To)> steps;
    private readonly StringBuilder svg = new(8192);

    private LineageSvg(string id, Lineage lineage, LinkedAlmanac almanac, Language language, double width)
    {
        (this.id, this.lineage, this.almanac, this.language, this.width) = (id, lineage, almanac, language, width);
        rows = lineage.Lanes.Index().ToDictionary(l => l.Item.Group, l => l.Index);
        var dates = lineage.Lanes.Select(l => l.Known).OfType<TimeRange>().Concat(lineage.Steps.Select(s => s.When).OfType<TimeRange>()).ToList();
        first = Math.Floor(dates.Select(d => d.Earliest).DefaultIfEmpty(2000).Min());
        last = Math.Max(first + 1, Math.Ceiling(dates.Select(d => d.Latest).Append(TimeRange.Of(almanac.Settings.AsOf)?.Latest ?? first).Max()));
        steps = [.. Placed()];
    }

    /// <summary>The picture of a lineage of at least one lane.</summary>
    public static Html Draw(string id, Lineage lineage, LinkedAlmanac almanac, Language language, double width) => new LineageSvg(id, lineage, almanac, language, width).Draw();

    /// <summary>
    /// Where the name of a lane begins: as near as can be to the start of its line, clear of the steps that pass
    /// between its line and the one above.
    /// </summary>
    /// <param name="start">Where the line starts.</param>
    /// <param name="name">How long the name is.</param>
    /// <param name="width">How wide the picture is.</param>
    /// <param name="passing">Where steps pass.</param>
    public static double NameAt(double start, double name, double width, IReadOnlyCollection<double> passing)
    {
        var most = Math.Max(0, width - name);
        var begin = Math.Clamp(start, 0, most);
        for (var by = 0.0; by <= width; by += 3)
        {
            foreach (var at in (ReadOnlySpan<double>)[begin + by, begin - by])
            {
                if (at >= 0 && at <= most && passing.All(x => x < at - 4 || x > at + name + 4)) return at;
            }
        }
        return begin;
    }

    private Html Draw()
    {
        var height = (2 * Axis) + (lineage.Lanes.Length * RowHeight);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"lanes\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\"><title id=\"{id}-title\">{HtmlText.Encode(language.Say("lineage-title"))}</title>")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-desc\">{HtmlText.Encode(language.Say("lineage-text", ("groups", lineage.Lanes.Length), ("steps", lineage.Steps.Length)))}</desc>");
        AppendYears(height);
        foreach (var lane in lineage.Lanes) AppendLine(lane);
        foreach (var (step, x, from, to) in steps) AppendStep(step, x, from, to);
        foreach (var lane in lineage.Lanes) AppendName(lane);
        return new(svg.Append("</svg>").ToString());
    }

    private double X(double year) => Side + ((width - (2 * Side)) * (year - first) / (last - first));

    private static double LineOf(int row) => Axis + (row * RowHeight) + LineAt;

    /// <summary>The steps that have a place; one to a person has only a lane of its own.</summary>
    private IEnumerable<(Step Step, double X, int From, int To)> Placed()
    {
        var taken = new List<(double X, LineageStep Kind)>();
        foreach (var step in lineage.Steps)
        {
            var to = rows.GetValueOrDefault(step.To, -1);
            var lane = lineage.Lanes[rows.GetValueOrDefault(step.Kind is LineageStep.Split or LineageStep.Succeeded || to < 0 ? step.Taker : step.From)];
            if ((step.When?.Middle ?? lane.Born?.Middle ?? lane.Known?.Earliest) is not { } year) continue;
            if (step.Kind is LineageStep.Split or LineageStep.Succeeded && lane.Known is { } known) year = known.Earliest;
            var x = X(year);
            while (taken.Exists(t => t.Kind != step.Kind && Math.Abs(t.X - x) < Apart)) x += Apart;
            taken.Add((x, step.Kind));
            yield return (step, Math.Min(x, width - 5), rows[step.From], to);
        }
    }

    private void AppendYears(double height)
    {
        var step = YearSteps.First(years => X(first + years) - X(first) >= 40 || years == YearSteps[^1]);
        for (var year = (int)Math.Ceiling(first / step) * step; year <= last; year += step)
        {
            var x = X(year);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"year\" d=\"M{x:0.#} {Axis - 4}V{height - Axis + 4}\"/>");
            foreach (var y in (ReadOnlySpan<double>)[Axis - 9, height - 5])
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"year\" text-anchor=\"middle\" x=\"{Math.Clamp(x, 16, width - 16):0.#}\" y=\"{y:0.#}\">{year}</text>");
            }
        }
    }

    private void AppendLine(Lane lane)
    {
        var y = LineOf(rows[lane.Group]);
        var (start, end) = Ends(lane);
        var whole = Math.Min(end, lane.Merged is { } merged ? X(merged.Middle) : end);
        if (lane.Known is null)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"lane unknown\" d=\"M{start:0.#} {y}H{end:0.#}\"/>");
            return;
        }
        var own = steps.Where(s => s.Step.From == lane.Group || s.Step.To == lane.Group).Select(s => s.X).ToList();
        var (lead, tail) = (own.Append(lane.Born is null ? start - Stub : start).Min(), own.Append(lane.Ended is null && lane.Merged is null ? end + Stub : end).Max());
        if (lead < start - 1) svg.Append(CultureInfo.InvariantCulture, $"<path class=\"lane unknown\" d=\"M{Math.Max(0, lead):0.#} {y}H{start:0.#}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"lane\" d=\"M{start:0.#} {y}H{Math.Max(whole, start + 3):0.#}\"/>");
        if (end > whole + 1) svg.Append(CultureInfo.InvariantCulture, $"<path class=\"lane within\" d=\"M{whole:0.#} {y}H{end:0.#}\"/>");
        if (tail > end + 1) svg.Append(CultureInfo.InvariantCulture, $"<path class=\"lane unknown\" d=\"M{end:0.#} {y}H{Math.Min(width, tail):0.#}\"/>");
        if (lane.Born is { } born)
        {
            AppendDoubt(born, y);
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"born\" cx=\"{X(born.Middle):0.#}\" cy=\"{y}\" r=\"4.5\"/>");
        }
        if (lane.Ended is { } ended)
        {
            AppendDoubt(ended, y);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"ended\" d=\"M{X(ended.Middle):0.#} {y - 6}v12\"/>");
        }
    }

    /// <summary>How exact a date is, as a bracket below the line as long as all the days that it may mean.</summary>
    private void AppendDoubt(TimeRange range, double y)
    {
        var (from, to) = (X(range.Earliest), X(range.Latest));
        if (to - from > 6) svg.Append(CultureInfo.InvariantCulture, $"<path class=\"doubt\" d=\"M{from:0.#} {y + 4}v5H{to:0.#}v-5\"/>");
    }

    private (double Start, double End) Ends(Lane lane)
    {
        if (lane.Known is { } known) return (X(known.Earliest), X(known.Latest));
        var own = steps.Where(s => s.Step.From == lane.Group || s.Step.To == lane.Group).Select(s => s.X).DefaultIfEmpty(Side + (2 * Stub)).ToList();
        return (Math.Max(0, own.Min() - (2 * Stub)), own.Max());
    }

    private void AppendStep(Step step, double x, int from, int to)
    {
        var kind = step.Kind.ToString().ToLowerInvariant();
        var y = LineOf(from);
        svg.Append("<g class=\"step ").Append(kind).Append(step.IsDatedRoughly ? " roughly" : "").Append("\"><title>");
        HtmlText.Append(svg, language.Say("network-tie",
            ("from", NameHtml.Isolated(almanac[step.Taker].Entry.ShortName)), ("relation", step.Relation.Type.Shown), ("to", NameHtml.Isolated(almanac[step.Relation.Other].Entry.ShortName))));
        var period = language.Dates.Period(step.Relation.From, step.Relation.To, step.Relation.AsOf);
        if (period.Length > 0) HtmlText.Append(svg.Append(", "), period);
        svg.Append("</title>");
        if (to >= 0)
        {
            var (end, sign) = (LineOf(to), to > from ? 1 : -1);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x:0.#} {y}V{end - (sign * 5)}\"/>");
            if (step.Kind is LineageStep.Split) svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{end}\" r=\"4.5\"/>");
            else svg.Append(CultureInfo.InvariantCulture, $"<path class=\"head\" d=\"M{x:0.#} {end - (sign * 2)}l-4.5 {sign * -8}h9z\"/>");
        }
        svg.Append(step.Kind is LineageStep.Pledged
            ? string.Create(CultureInfo.InvariantCulture, $"<path class=\"sign\" d=\"M{x:0.#} {y - 6}l6 6l-6 6l-6 -6z\"/>")
            : string.Create(CultureInfo.InvariantCulture, $"<circle class=\"sign\" cx=\"{x:0.#}\" cy=\"{y}\" r=\"3\"/>"));
        svg.Append("</g>");
    }

    private void AppendName(Lane lane)
    {
        var row = rows[lane.Group];
        var name = LabelText.Fit(almanac[lane.Group].Entry.ShortName, width);
        var passing = steps.Where(s => s.To >= 0 && Math.Min(s.From, s.To) < row && row <= Math.Max(s.From, s.To)).Select(s => s.X).ToList();
        var x = NameAt(Ends(lane).Start - 4, LabelText.Width(name), width, passing);
        svg.Append("<a href=\"").Append(Addresses.Of(lane.Group)).Append('"');
        svg.Append(CultureInfo.InvariantCulture, $"><text x=\"{x:0.#}\" y=\"{Axis + (row * RowHeight) + TextAt:0.#}\">");
        HtmlText.Append(svg, name).Append("</text></a>");
    }
}
