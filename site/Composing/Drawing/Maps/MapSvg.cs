using System.Globalization;
using System.Text;
using Almanac.Composing.Pages;
using Almanac.Parsing.Languages;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Drawing.Maps;

/// <summary>
/// Draws the map of an almanac: the lands with their names, a dot for each place, as large as its events are many, an open
/// square for an area, names where there is room for them, and a scale. Each dot leads to its place.
/// </summary>
public sealed class MapSvg
{
    /// <summary>How many dots a map has at most.</summary>
    public const int MostDots = 150;

    private const double Foot = 44, LabelHeight = 15;

    private readonly StringBuilder svg = new(32 * 1024);
    private readonly MapFrame frame;
    private readonly string id;
    private readonly double characterWidth;
    private readonly Language language;

    private MapSvg(MapFrame frame, string id, double characterWidth, Language language)
    {
        (this.frame, this.id, this.characterWidth, this.language) = (frame, id, characterWidth, language);
    }

    /// <param name="frame">What it shows, and how large.</param>
    /// <param name="places">The places, those with the most events first; those beyond the frame are told.</param>
    /// <param name="id">What its ids begin with; the class of the picture, too.</param>
    /// <param name="characterWidth">The width of a character of its type, in pixels.</param>
    /// <param name="language">Whose words and numbers.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What it says, in a sentence.</param>
    public static MapPicture Draw(MapFrame frame, IReadOnlyList<MapPlace> places, string id, double characterWidth, Language language, string title, string description) =>
        new MapSvg(frame, id, characterWidth, language).Draw(places, title, description);

    /// <summary>The radius of a dot: its area grows with the number of events.</summary>
    public static double Radius(int events) => Math.Min(18, 2.6 + (1.9 * Math.Sqrt(events)));

    private MapPicture Draw(IReadOnlyList<MapPlace> places, string title, string description)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"map {id}\" viewBox=\"0 0 {frame.Width} {frame.Height + Foot}\" role=\"group\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">");
        HtmlText.Append(svg.Append("<title id=\"").Append(id).Append("-title\">"), title).Append("</title>");
        HtmlText.Append(svg.Append("<desc id=\"").Append(id).Append("-desc\">"), description).Append("</desc>");
        var land = new MapLand(frame, 0.5);
        svg.Append("<clipPath id=\"").Append(id).Append(CultureInfo.InvariantCulture, $"-edge\"><rect width=\"{frame.Width}\" height=\"{frame.Height}\"/></clipPath>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"sea\" width=\"{frame.Width}\" height=\"{frame.Height}\"/><g class=\"land\" clip-path=\"url(#{id}-edge)\">");
        foreach (var (_, polygons) in land.Seen) svg.Append("<path d=\"").Append(MapLand.Path(polygons)).Append("\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"</g><rect class=\"edge\" width=\"{frame.Width}\" height=\"{frame.Height}\"/>");

        var labels = new MapLabels(frame.Width, frame.Height);
        var lands = land.Seen.Select(l => l.Land.Key).ToHashSet(StringComparer.Ordinal);
        var within = places.Where(p => frame.Area.Holds(p.East, p.North) && (p.Land is null || !lands.Contains(p.Land))).ToList();
        var dots = within.Take(MostDots).ToList();
        foreach (var dot in dots) Take(dot, labels);

        // Words of points can only stand beside them; those of countries and areas take what is left.
        var placed = dots.Where(d => !d.IsArea).Select(dot => (Dot: dot, Label: Label(dot, labels))).ToList();
        var areas = dots.Where(d => d.IsArea).ToList();
        var entries = places.Where(p => p.Land is not null).DistinctBy(p => p.Land).ToDictionary(p => p.Land!, StringComparer.Ordinal);
        var beyond = places.Where(p => p.Land is null || !lands.Contains(p.Land)).Where(p => !frame.Area.Holds(p.East, p.North)).ToList();
        foreach (var (country, polygons) in land.Seen.OrderByDescending(l => entries.GetValueOrDefault(l.Land.Key)?.Events ?? -1))
        {
            var entry = entries.GetValueOrDefault(country.Key);
            if (Name(country, polygons[0], entry, labels) || entry is null) continue;
            if (!frame.Area.Holds(entry.East, entry.North))
            {
                beyond.Add(entry);
                continue;
            }
            Take(entry, labels);
            areas.Add(entry);
        }
        placed.AddRange(areas.Select(dot => (dot, Label(dot, labels))));
        foreach (var (dot, label) in placed.OrderByDescending(p => RadiusOf(p.Dot))) Append(dot, label);
        AppendScale();
        return new(new(svg.Append("</svg>").ToString()), placed.Count(p => p.Label is null), within.Count - Math.Min(within.Count, MostDots), [.. beyond.OrderBy(p => p.Id)]);
    }

    private void Take(MapPlace dot, MapLabels labels)
    {
        var (x, y) = frame.Place(dot.East, dot.North);
        labels.Take(x, y, RadiusOf(dot));
    }

    private static double RadiusOf(MapPlace place) => place.IsArea ? 4.5 : Radius(place.Events);

    private MapLabel? Label(MapPlace dot, MapLabels labels)
    {
        var (x, y) = frame.Place(dot.East, dot.North);
        return labels.Beside(x, y, RadiusOf(dot), (dot.Name.Length * characterWidth) + 2, LabelHeight);
    }

    /// <summary>Writes the name of a country where it has room, on one line or two; that of an entry leads there and tells its events.</summary>
    private bool Name(WorldOutlines.Land country, List<(double X, double Y)> polygon, MapPlace? entry, MapLabels labels)
    {
        var name = entry is null ? country.NameIn(language) : NameHtml.Isolated(entry.Name);
        var words = entry is { Events: > 0 } ? $"{name} ({language.Number(entry.Events)})" : name;
        string[] lines = [words];
        var label = labels.Within(polygon, WidthOf(words), LabelHeight);
        if (label is null && words.LastIndexOf(' ') is > 0 and var cut)
        {
            var middle = Math.Min(cut, words.IndexOf(' ', Math.Min(cut, words.Length / 3)));
            lines = [words[..middle], words[(middle + 1)..]];
            label = labels.Within(polygon, lines.Max(WidthOf), 2 * LabelHeight);
        }
        if (label is not { Box: var box }) return false;
        if (entry is not null) svg.Append("<a href=\"").Append(Addresses.Of(entry.Id)).Append("\">");
        svg.Append("<text class=\"country\" text-anchor=\"middle\">");
        for (var i = 0; i < lines.Length; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{(box.Left + box.Right) / 2:0.#}\" y=\"{box.Top + ((i + 1) * LabelHeight) - 4:0.#}\">");
            HtmlText.Append(svg, lines[i]).Append("</tspan>").Append(i + 1 < lines.Length ? " " : "");
        }
        svg.Append("</text>");
        if (entry is not null) svg.Append("</a>");
        return true;
    }

    private double WidthOf(string words) => (words.Length * characterWidth * 1.06) + 2;

    private void Append(MapPlace dot, MapLabel? label)
    {
        var (x, y) = frame.Place(dot.East, dot.North);
        svg.Append("<a href=\"").Append(Addresses.Of(dot.Id)).Append("\"><title>");
        HtmlText.Append(svg, language.Say("labelled-value", ("label", NameHtml.Isolated(dot.Name)), ("value", language.Say("events-counted", ("count", dot.Events))))).Append("</title>");
        if (label is { Leader: { } line }) svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{line.X1:0.#}\" y1=\"{line.Y1:0.#}\" x2=\"{line.X2:0.#}\" y2=\"{line.Y2:0.#}\"/>");
        if (dot.IsArea) svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"area\" x=\"{x - 4:0.#}\" y=\"{y - 4:0.#}\" width=\"8\" height=\"8\"/>");
        else svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{Radius(dot.Events):0.#}\"/>");
        if (label is not null)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{label.Box.Left + 1:0.#}\" y=\"{label.Box.Bottom - 3.5:0.#}\">");
            HtmlText.Append(svg, NameHtml.Isolated(dot.Name)).Append("</text>");
        }
        svg.Append("</a>");
    }

    /// <summary>Below the map: a bar of so many kilometres, and what sizes of dots mean.</summary>
    private void AppendScale()
    {
        var kilometres = 1;
        foreach (var step in (ReadOnlySpan<int>)[2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000])
        {
            if (step * frame.PixelsPerKilometre <= frame.Width * 0.3) kilometres = step;
        }
        var (length, y) = (kilometres * frame.PixelsPerKilometre, frame.Height + 22);
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"scale\" aria-hidden=\"true\"><path d=\"M1 {y - 4}v8m0-4h{length:0.#}m0-4v8\"/><text x=\"{length + 8:0.#}\" y=\"{y + 4}\">");
        HtmlText.Append(svg, language.Say("map-kilometres", ("number", kilometres))).Append("</text>");
        var x = frame.Width - 4;
        foreach (var events in (ReadOnlySpan<int>)[10, 5, 1])
        {
            var words = events == 1 ? language.Say("events-counted", ("count", 1)) : $"{events}";
            x -= (words.Length * characterWidth) + 2;
            HtmlText.Append(svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y + 4}\">"), words).Append("</text>");
            x -= Radius(events) + 4;
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y}\" r=\"{Radius(events):0.#}\"/>");
            x -= Radius(events) + 10;
        }
        svg.Append("</g>");
    }
}
