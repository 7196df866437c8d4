using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Almanac.Composing.Drawing.Maps;

/// <summary>The countries that a map shows, as polygons on paper, cut to its frame and with no more points than can be seen.</summary>
public sealed class MapLand
{
    /// <summary>How far beyond the frame lands are cut, so that the cut is not seen; and the smallest island that is drawn, in square pixels.</summary>
    private const double Beyond = 5, LeastArea = 1.5;

    private readonly MapFrame frame;
    private readonly double tolerance;
    private readonly Dictionary<int, List<(double X, double Y)>> lines = [];

    /// <param name="frame">What the map shows.</param>
    /// <param name="tolerance">By how many pixels an outline may be moved where points are dropped.</param>
    public MapLand(MapFrame frame, double tolerance)
    {
        this.frame = frame;
        this.tolerance = tolerance;
        foreach (var land in WorldOutlines.Instance.Lands)
        {
            var polygons = land.Rings.Where(IsSeen).Select(ring => Cut(Polygon(ring))).Where(p => p.Count > 2 && Math.Abs(AreaOf(p)) >= LeastArea).OrderByDescending(p => Math.Abs(AreaOf(p))).ToList();
            if (polygons.Count > 0) Seen.Add((land, polygons));
        }
    }

    /// <summary>The countries in the frame, by name, each with its polygons, largest first.</summary>
    public List<(WorldOutlines.Land Land, List<List<(double X, double Y)>> Polygons)> Seen { get; } = [];

    /// <summary>The path data of polygons, in tenths of a pixel.</summary>
    public static string Path(IEnumerable<List<(double X, double Y)>> polygons)
    {
        var path = new StringBuilder();
        foreach (var polygon in polygons)
        {
            var (lastX, lastY) = (0, 0);
            foreach (var (index, point) in polygon.Index())
            {
                var (x, y) = ((int)Math.Round(point.X * 10), (int)Math.Round(point.Y * 10));
                if (index > 0 && x == lastX && y == lastY) continue;
                path.Append(index == 0 ? "M" : index == 1 ? "l" : x < lastX ? "" : " ").Append(CultureInfo.InvariantCulture, $"{(x - lastX) / 10.0}");
                path.Append(y < lastY ? "" : " ").Append(CultureInfo.InvariantCulture, $"{(y - lastY) / 10.0}");
                (lastX, lastY) = (x, y);
            }
            path.Append('z');
        }
        return path.ToString();
    }

    private bool IsSeen(ImmutableArray<int> ring)
    {
        var (west, east, south, north) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var point in ring.SelectMany(n => WorldOutlines.Instance.Lines[n < 0 ? ~n : n]))
        {
            (west, east) = (Math.Min(west, point.East), Math.Max(east, point.East));
            (south, north) = (Math.Min(south, point.North), Math.Max(north, point.North));
        }
        return west < frame.Area.East && east > frame.Area.West && south < frame.Area.North && north > frame.Area.South;
    }

    private List<(double X, double Y)> Polygon(ImmutableArray<int> ring)
    {
        var polygon = new List<(double, double)>();
        foreach (var number in ring)
        {
            var line = Line(number < 0 ? ~number : number);
            for (var i = 0; i + 1 < line.Count; i++) polygon.Add(number < 0 ? line[line.Count - 1 - i] : line[i]);
        }
        return polygon;
    }

    /// <summary>A line on paper. Both its neighbours get the same points, so that no gap opens between them.</summary>
    private List<(double X, double Y)> Line(int number)
    {
        if (!lines.TryGetValue(number, out var line))
        {
            lines[number] = line = Reduced([.. WorldOutlines.Instance.Lines[number].Select(p => frame.Place(p.East, p.North))], tolerance);
        }
        return line;
    }

    /// <summary>Douglas and Peucker, “Algorithms for the reduction of the number of points required to represent a digitized line”, 1973.</summary>
    private static List<(double X, double Y)> Reduced(List<(double X, double Y)> line, double tolerance)
    {
        var keep = new bool[line.Count];
        keep[0] = keep[^1] = true;
        var parts = new Stack<(int From, int To)>([(0, line.Count - 1)]);
        while (parts.TryPop(out var part))
        {
            var (most, at) = (tolerance, -1);
            for (var i = part.From + 1; i < part.To; i++)
            {
                if (Distance(line[i], line[part.From], line[part.To]) is var distance && distance > most) (most, at) = (distance, i);
            }
            if (at < 0) continue;
            keep[at] = true;
            parts.Push((part.From, at));
            parts.Push((at, part.To));
        }
        return [.. line.Where((_, i) => keep[i])];
    }

    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy, px, py) = (to.X - from.X, to.Y - from.Y, point.X - from.X, point.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(px - (along * dx), 2) + Math.Pow(py - (along * dy), 2));
    }

    /// <summary>Cuts a polygon to the frame, edge by edge (Sutherland and Hodgman, “Reentrant Polygon Clipping”, 1974).</summary>
    private List<(double X, double Y)> Cut(List<(double X, double Y)> polygon)
    {
        polygon = Cut(polygon, p => p.X + Beyond);
        polygon = Cut(polygon, p => frame.Width + Beyond - p.X);
        polygon = Cut(polygon, p => p.Y + Beyond);
        return Cut(polygon, p => frame.Height + Beyond - p.Y);
    }

    private static List<(double X, double Y)> Cut(List<(double X, double Y)> polygon, Func<(double X, double Y), double> inside)
    {
        var cut = new List<(double, double)>();
        for (var i = 0; i < polygon.Count; i++)
        {
            var (from, to) = (polygon[(i + polygon.Count - 1) % polygon.Count], polygon[i]);
            var (a, b) = (inside(from), inside(to));
            if (a >= 0 != b >= 0) cut.Add((from.X + ((to.X - from.X) * a / (a - b)), from.Y + ((to.Y - from.Y) * a / (a - b))));
            if (b >= 0) cut.Add(to);
        }
        return cut;
    }

    private static double AreaOf(List<(double X, double Y)> polygon)
    {
        var area = 0.0;
        for (var i = 0; i < polygon.Count; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            area += (a.X * b.Y) - (b.X * a.Y);
        }
        return area / 2;
    }
}
