namespace Almanac.Composing.Drawing;

/// <summary>The mark of the site and its editions: a page with lines of text and a note beside the last.</summary>
public static class SiteIcon
{
    /// <summary>Pixels of a side where the scale is 1.</summary>
    public const int Size = 48;

    /// <param name="scale">How many pixels wide and high each of the smallest mark becomes.</param>
    public static byte[] Draw(int scale = 1)
    {
        var side = Size * scale;
        var pixels = new byte[side * side];
        void Fill(int left, int top, int right, int bottom, byte colour)
        {
            for (var y = top * scale; y < bottom * scale; y++) pixels.AsSpan((y * side) + (left * scale), (right - left) * scale).Fill(colour);
        }
        Fill(8, 3, 40, 45, 1);
        Fill(10, 5, 38, 43, 0);
        Fill(14, 10, 34, 14, 1);
        foreach (var line in (int[])[19, 24, 29]) Fill(14, line, 34, line + 2, 2);
        Fill(14, 34, 26, 36, 2);
        Fill(29, 33, 34, 37, 1);
        return Png.Write(side, pixels, [0xFDFCF9, 0x7A3412, 0x8A8378]);
    }
}
