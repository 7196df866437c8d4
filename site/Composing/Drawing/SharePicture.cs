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
    private const byte Paper = 0;
    private const byte Ink = 1;
    private const byte Accent = 2;

    private static readonly ImmutableArray<int> Colours = [0xFFFDF9, 0x1C1B18, 0x8A3B1E];

    /// <param name="counts">How many events each year has, in order; years without any count nought.</param>
    public static byte[] Draw(ImmutableArray<int> counts)
    {
        var pixels = new byte[Width * Height];
        void Fill(int left, int top, int width, int height, byte colour)
        {
            for (var y = top; y < top + height; y++) pixels.AsSpan((y * Width) + left, width).Fill(colour);
        }

        Fill(0, 0, Width, 14, Accent);
        var floor = Height - Margin;
        Fill(Margin, floor, Width - (2 * Margin), 4, Ink);
        if (counts.Length > 0 && counts.Max() is > 0 and var most)
        {
            var step = Math.Min(60, (Width - (2 * Margin)) / counts.Length);
            var left = Width - Margin - (step * counts.Length);
            for (var i = 0; i < counts.Length && step > 0; i++)
            {
                var height = (int)Math.Ceiling((floor - Margin - 14) * (double)counts[i] / most);
                Fill(left + (i * step), floor - height, Math.Max(1, step * 3 / 4), height, Accent);
            }
        }
        return Png.Write(Width, pixels, Colours);
    }
}
