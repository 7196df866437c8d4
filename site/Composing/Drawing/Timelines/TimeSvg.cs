using System.Globalization;
using System.Text;
using Almanac.Composing.Templates;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Drawing.Timelines;

/// <summary>Writes inline SVG whose x is in per cent of the width it gets, and whose y is in pixels. Looks are the style sheet's.</summary>
internal sealed class TimeSvg
{
    private readonly StringBuilder svg = new(2048);

    public TimeSvg(string attributes, int height) =>
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"time\" width=\"100%\" height=\"{height}\" {attributes}>");

    public TimeSvg Raw(string markup)
    {
        svg.Append(markup);
        return this;
    }

    /// <param name="name">The element's name.</param>
    /// <param name="attributes">Empty, or a blank and attributes.</param>
    /// <param name="words">The text in it; it is encoded.</param>
    public TimeSvg Element(string name, string attributes, string words)
    {
        HtmlText.Append(svg.Append('<').Append(name).Append(attributes).Append('>'), words).Append("</").Append(name).Append('>');
        return this;
    }

    public void Rectangle(string look, double x, double y, double width, double height, string? words = null)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect{look} x=\"{x:0.##}%\" y=\"{y:0.#}\" width=\"{width:0.##}%\" height=\"{height:0.#}\"");
        End("rect", words);
    }

    public void Circle(string look, double x, double y, double radius, string? words)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<circle{look} cx=\"{x:0.##}%\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"");
        End("circle", words);
    }

    public void Line(double x1, double y1, double x2, double y2) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.##}%\" y1=\"{y1:0.#}\" x2=\"{x2:0.##}%\" y2=\"{y2:0.#}\"/>");

    public void Text(string look, double x, double y, string words)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text{look} x=\"{x:0.##}%\" y=\"{y:0.#}\">");
        HtmlText.Append(svg, words).Append("</text>");
    }

    public Html Finish() => new(svg.Append("</svg>").ToString());

    private void End(string name, string? words)
    {
        if (words is null) svg.Append("/>");
        else HtmlText.Append(svg.Append("><title>"), words).Append("</title></").Append(name).Append('>');
    }
}
