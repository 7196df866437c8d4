using System.Collections.Immutable;

namespace Almanac.Composing.Drawing;

/// <summary>
/// The picture that other sites show beside a link (Open Graph, 1200 by 630 pixels): the events of the almanac by
/// year, as columns, without words, since the title stands beside it.
/// </summary>
public static class SharePicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Margin = 90;
    private const byte Ink = 1;
    private const byte Accent = 2;

    /// <summary>The paper, the ink and the accent of the theme's light colours.</summary>
    private static readonly ImmutableArray<int> Colours = [0xFFFDF9, 0x1C1B18, 0x8A3B1E];

    /// <summary>How many years it shows: the last ones, where most almanacs have their events.</summary>
    private const int Years = 24;

    /// <param name="years">The year of each event, in any order.</param>
    public static byte[] Draw(IEnumerable<int> years)
    {
        var all = years.ToList();
        var last = all.DefaultIfEmpty().Max();
        var counts = YearCounts.Of(all.Where(year => year > last - Years)).Counts;
        var pixels = new byte[Width * Height];
        void Fill(int left, int top, int width, int height, byte colour)
        {
            for (var y = top; y < top + height; y++) pixels.AsSpan((y * Width) + left, width).Fill(colour);
        }

        Fill(0, 0, Width, 14, Accent);
        var floor = Height - Margin;
        Fill(Margin, floor, Width - (2 * Margin), 4, Ink);
        if (counts.Length > 0)
        {
            var most = counts.Max();
            var step = Math.Min(60, (Width - (2 * Margin)) / counts.Length);
            var left = Width - Margin - (step * counts.Length);
            for (var i = 0; i < counts.Length; i++)
            {
                var height = (int)Math.Ceiling((floor - Margin - 14) * (double)counts[i] / most);
                Fill(left + (i * step), floor - height, step * 3 / 4, height, Accent);
            }
        }
        return Png.Write(Width, pixels, Colours);
    }
}
