using System.Globalization;
using System.Text;
using Almanac.Composing.Templates;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Drawing;

/// <summary>
/// The frame that charts are drawn in, as inline SVG: an image with a title and a description, as wide as a
/// narrow phone, so that its text stays readable there. Colours and type are the style sheet's.
/// </summary>
public sealed class ChartSvg
{
    public const int Width = 340;

    private readonly StringBuilder svg = new(4096);

    /// <param name="id">What the ids of its title and description begin with.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What it says, in a sentence, for those who don't see it.</param>
    /// <param name="height">In the units of its width.</param>
    public ChartSvg(string id, string title, string description, int height)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">");
        HtmlText.Append(svg.Append("<title id=\"").Append(id).Append("-title\">"), title).Append("</title>");
        HtmlText.Append(svg.Append("<desc id=\"").Append(id).Append("-desc\">"), description).Append("</desc>");
    }

    public void Rectangle(double x, double y, double width, double height) =>
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"/>");

    /// <summary>A level line over the whole width.</summary>
    public void Line(double y) => svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" y1=\"{y:0.#}\" x2=\"{Width}\" y2=\"{y:0.#}\"/>");

    /// <param name="x">Where it begins, ends or has its middle, as the anchor says.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="words">The text; it is encoded.</param>
    /// <param name="anchor">One of <c>start</c>, <c>middle</c> and <c>end</c>.</param>
    public void Text(double x, double y, string words, string anchor = "start")
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\"");
        if (anchor != "start") svg.Append(" text-anchor=\"").Append(anchor).Append('"');
        HtmlText.Append(svg.Append('>'), words).Append("</text>");
    }

    public Html Finish() => new(svg.Append("</svg>").ToString());
}
