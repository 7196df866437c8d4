namespace Almanac.Composing.Drawing;

/// <summary>
/// Places the boxes of a graph on a sheet of a given width and of the height that they need: by
/// <see cref="StressLayout"/>, then by <see cref="Untangling"/>. No box ever meets another.
/// </summary>
public static class GraphLayout
{
    private const double Margin = 6, Gap = 8, LeastHeight = 150;

    /// <summary>From so many lines to a box on, moving boxes about clears little, and costs most.</summary>
    private const int Dense = 2;

    /// <param name="sizes">Width and height of each box, none wider than the sheet.</param>
    /// <param name="edges">The lines, by indexes; each pair once.</param>
    /// <param name="width">The width of the sheet.</param>
    /// <param name="roominess">How many times the area of the boxes the sheet has.</param>
    /// <param name="thoroughly">Whether to better the place of every box, with a little more room; else only of those that something lies behind or over.</param>
    public static (Box[] Boxes, double Height) Place((double Width, double Height)[] sizes, (int A, int B)[] edges, double width, double roominess, bool thoroughly)
    {
        if (thoroughly) roominess *= 1.12;
        var height = Math.Ceiling(Math.Max(LeastHeight, sizes.Sum(s => (s.Width + Gap) * (s.Height + Gap)) * roominess / width));
        var boxes = StressLayout.Place(sizes, edges, width, height).Select((p, i) => new Box(p.X, p.Y, sizes[i].Width, sizes[i].Height)).ToArray();
        new Untangling(boxes, edges, width, height).Run(thoroughly && edges.Length < boxes.Length * Dense);
        if (HasOverlap(boxes)) Shelve(boxes, width);
        return Cropped(boxes);
    }

    /// <summary>Whether any two boxes meet.</summary>
    public static bool HasOverlap(ReadOnlySpan<Box> boxes)
    {
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
            {
                if (boxes[i].Meets(boxes[j])) return true;
            }
        }
        return false;
    }

    /// <summary>Puts the boxes in rows from the top down, in the order in which they lay.</summary>
    private static void Shelve(Box[] boxes, double width)
    {
        var (x, y, tallest) = (Margin, Margin, 0.0);
        foreach (var i in Enumerable.Range(0, boxes.Length).OrderBy(i => boxes[i].Y).ThenBy(i => boxes[i].X))
        {
            if (x > Margin && x + boxes[i].Width > width - Margin) (x, y, tallest) = (Margin, y + tallest + (2 * Gap), 0);
            boxes[i] = boxes[i] with { X = x + (boxes[i].Width / 2), Y = y + (boxes[i].Height / 2) };
            (x, tallest) = (x + boxes[i].Width + Gap, Math.Max(tallest, boxes[i].Height));
        }
    }

    /// <summary>The boxes without the empty room above and below them.</summary>
    private static (Box[] Boxes, double Height) Cropped(Box[] boxes)
    {
        var top = boxes.Min(b => b.Top) - Margin;
        return ([.. boxes.Select(b => b with { Y = b.Y - top })], Math.Ceiling(boxes.Max(b => b.Bottom) - top + Margin));
    }
}
