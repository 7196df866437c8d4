namespace Almanac.Composing.Drawing.Maps;

/// <summary>
/// Finds room for words on a map, one after the other, so that none lies over another, over a dot or over the
/// frame. Words beside a dot come near it, or further off with a line that leads to them.
/// </summary>
public sealed class MapLabels(double width, double height)
{
    private const double Gap = 2, WordGap = 4;

    private static readonly (double X, double Y)[] Ways = [(1, 0), (-1, 0), (0.75, -0.75), (0.75, 0.75), (-0.75, -0.75), (-0.75, 0.75), (0, -1), (0, 1)];

    private static readonly double[] Distances = [3, 12, 24, 38];

    private readonly List<MapBox> dots = [];
    private readonly List<MapBox> words = [];
    private readonly List<(double X1, double Y1, double X2, double Y2)> leaders = [];

    /// <summary>Keeps words off a dot.</summary>
    public void Take(double x, double y, double radius) => dots.Add(new(x - radius, y - radius, x + radius, y + radius));

    /// <summary>A box of this size beside a dot, and the end of its line at the dot's side where it needs one; null where there is no room.</summary>
    public MapLabel? Beside(double x, double y, double radius, double boxWidth, double boxHeight)
    {
        foreach (var distance in Distances)
        {
            foreach (var way in Ways)
            {
                var (nearX, nearY) = (x + (way.X * (radius + distance)), y + (way.Y * (radius + distance)));
                var left = way.X > 0 ? nearX : way.X < 0 ? nearX - boxWidth : nearX - (boxWidth / 2);
                var top = way.X is 1 or -1 ? nearY - (boxHeight / 2) : way.Y > 0 ? nearY : nearY - boxHeight;
                var box = new MapBox(left, top, left + boxWidth, top + boxHeight);
                if (!IsFree(box)) continue;
                if (distance <= Distances[0]) return Taken(new(box, null));
                var leader = (x + (way.X * radius), y + (way.Y * radius), nearX, nearY);
                if (dots.Any(dot => !dot.Holds(leader.Item1, leader.Item2) && dot.IsCrossed(leader)) || words.Any(other => other.IsCrossed(leader)) || leaders.Any(other => Cross(other, leader))) continue;
                leaders.Add(leader);
                return Taken(new(box, leader));
            }
        }
        return null;
    }

    /// <summary>A box of this size within a polygon, where it is widest; null where there is no room.</summary>
    public MapLabel? Within(List<(double X, double Y)> polygon, double boxWidth, double boxHeight)
    {
        const int levels = 24;
        var (top, bottom) = (Math.Max(0, polygon.Min(p => p.Y)), Math.Min(height, polygon.Max(p => p.Y)));
        var found = new List<(double Room, double X, double Y)>();
        for (var i = 1; i < levels; i++)
        {
            var y = top + ((bottom - top) * i / levels);
            foreach (var (from, to) in Spans(polygon, y))
            {
                var (left, right) = (Math.Max(0, from), Math.Min(width, to));
                for (var part = 0; part < 5; part++)
                {
                    var x = ((left + right) / 2) + ((right - left) * ((part + 1) / 2 * (part % 2 == 0 ? -0.12 : 0.12)));
                    found.Add((2 * Math.Min(x - left, right - x), x, y));
                }
            }
        }
        var (midX, midY) = ((Math.Max(0, polygon.Min(p => p.X)) + Math.Min(width, polygon.Max(p => p.X))) / 2, (top + bottom) / 2);
        foreach (var (_, x, y) in found.Where(f => f.Room >= boxWidth).OrderByDescending(f => Math.Min(Math.Round(f.Room), 1.5 * boxWidth)).ThenBy(f => Math.Abs(f.X - midX) + Math.Abs(f.Y - midY)).ThenBy(f => f.X))
        {
            var box = new MapBox(x - (boxWidth / 2), y - (boxHeight / 2), x + (boxWidth / 2), y + (boxHeight / 2));
            if (IsFree(box) && IsIn(box, box.Top) && IsIn(box, box.Bottom)) return Taken(new(box, null));
        }
        return null;

        bool IsIn(MapBox box, double y) => Spans(polygon, y).Any(span => span.From <= box.Left && span.To >= box.Right);
    }

    private MapLabel Taken(MapLabel label)
    {
        words.Add(label.Box with { Left = label.Box.Left - WordGap, Right = label.Box.Right + WordGap });
        return label;
    }

    private bool IsFree(MapBox box) =>
        box.Left >= Gap && box.Top >= Gap && box.Right <= width - Gap && box.Bottom <= height - Gap
        && !dots.Any(box.Meets) && !words.Any(box.Meets) && !leaders.Any(box.IsCrossed);

    private static List<(double From, double To)> Spans(List<(double X, double Y)> polygon, double y)
    {
        var crossings = new List<double>();
        for (var i = 0; i < polygon.Count; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            if (a.Y > y != b.Y > y) crossings.Add(a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)));
        }
        crossings.Sort();
        return [.. Enumerable.Range(0, crossings.Count / 2).Select(i => (crossings[2 * i], crossings[(2 * i) + 1]))];
    }

    private static bool Cross((double X1, double Y1, double X2, double Y2) a, (double X1, double Y1, double X2, double Y2) b)
    {
        static double Side((double X1, double Y1, double X2, double Y2) line, double x, double y) => ((line.X2 - line.X1) * (y - line.Y1)) - ((line.Y2 - line.Y1) * (x - line.X1));
        return Side(a, b.X1, b.Y1) * Side(a, b.X2, b.Y2) < 0 && Side(b, a.X1, a.Y1) * Side(b, a.X2, a.Y2) < 0;
    }
}

/// <summary>Where words lie, and the line that leads from their dot to them, if there is one.</summary>
public sealed record MapLabel(MapBox Box, (double X1, double Y1, double X2, double Y2)? Leader);

/// <summary>A box on a map, in pixels.</summary>
public readonly record struct MapBox(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(MapBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether a point lies in the box or on its edge.</summary>
    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>Whether a line runs through the box (Liang and Barsky, “A New Concept and Method for Line Clipping”, 1984).</summary>
    public bool IsCrossed((double X1, double Y1, double X2, double Y2) line)
    {
        var (dx, dy) = (line.X2 - line.X1, line.Y2 - line.Y1);
        var (enter, leave) = (0.0, 1.0);
        foreach (var (p, q) in (ReadOnlySpan<(double, double)>)[(-dx, line.X1 - Left), (dx, Right - line.X1), (-dy, line.Y1 - Top), (dy, Bottom - line.Y1)])
        {
            if (p == 0 && q <= 0) return false;
            if (p < 0) enter = Math.Max(enter, q / p);
            else if (p > 0) leave = Math.Min(leave, q / p);
        }
        return enter < leave;
    }
}
