using System.Globalization;
using System.Text;
using Almanac.Composing.Templates;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Drawing.Maps;

/// <summary>The small map on the page of each place of an area: the same outlines, with a mark at the place.</summary>
public sealed class Locator
{
    private const double Width = 240;

    private readonly MapFrame frame;
    private readonly string outlines;

    public Locator(MapArea area)
    {
        frame = new(area, Width);
        outlines = MapLand.Path(new MapLand(frame, 1.2).Seen.SelectMany(l => l.Polygons));
    }

    public bool Shows(double east, double north) => frame.Area.Holds(east, north);

    /// <param name="place">What is marked.</param>
    /// <param name="words">What the picture shows, for those who don't see it.</param>
    public Html Draw(MapPlace place, string words)
    {
        var svg = new StringBuilder(outlines.Length + 600);
        var (x, y) = frame.Place(place.East, place.North);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"map locator\" viewBox=\"0 0 {frame.Width} {frame.Height}\" role=\"img\" aria-labelledby=\"locator-title\">");
        HtmlText.Append(svg.Append("<title id=\"locator-title\">"), words).Append("</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"sea\" width=\"{frame.Width}\" height=\"{frame.Height}\"/><g class=\"land\"><path d=\"").Append(outlines).Append("\"/></g>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"halo\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"13\"/>");
        if (place.IsArea) svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"area\" x=\"{x - 5:0.#}\" y=\"{y - 5:0.#}\" width=\"10\" height=\"10\"/>");
        else svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"5\"/>");
        return new(svg.Append("</svg>").ToString());
    }
}
