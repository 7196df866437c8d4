using Almanac.Composing.Drawing;

namespace Almanac.Bundling;

/// <summary>The mark of an edition, 48 pixels square: a page with lines of text and a note beside the last.</summary>
public static class CopyIcon
{
    private const int Size = 48;

    public static byte[] Draw()
    {
        var pixels = new byte[Size * Size];
        void Fill(int left, int top, int right, int bottom, byte colour)
        {
            for (var y = top; y < bottom; y++) pixels.AsSpan((y * Size) + left, right - left).Fill(colour);
        }
        Fill(8, 3, 40, 45, 1);
        Fill(10, 5, 38, 43, 0);
        Fill(14, 10, 34, 14, 1);
        foreach (var line in (int[])[19, 24, 29]) Fill(14, line, 34, line + 2, 2);
        Fill(14, 34, 26, 36, 2);
        Fill(29, 33, 34, 37, 1);
        return Png.Write(Size, pixels, [0xFDFCF9, 0x7A3412, 0x8A8378]);
    }
}
