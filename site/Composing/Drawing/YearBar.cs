using System.Globalization;
using Almanac.Composing.Templates;

namespace Almanac.Composing.Drawing;

/// <summary>Draws the bar of one year in a strip of years; its number stands beside it in words, so it is hidden from readers who hear the page.</summary>
public static class YearBar
{
    private const double Height = 40;

    /// <param name="count">What the bar shows, at least 1.</param>
    /// <param name="most">The greatest count of the strip, which fills the height.</param>
    public static Html Draw(int count, int most)
    {
        var height = Math.Max(2, Height * count / Math.Max(1, most));
        return new(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 24 {Height}\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect y=\"{Height - height:0.#}\" width=\"24\" height=\"{height:0.#}\"/></svg>"));
    }
}
