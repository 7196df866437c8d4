namespace Almanac.Composing.Drawing.Maps;

/// <summary>A part of the world, in degrees; no area reaches over the 180th meridian.</summary>
public readonly record struct MapArea(double West, double South, double East, double North)
{
    private const double Margin = 0.07, LeastDegrees = 2;

    /// <summary>Places further from the middle than so many times the distance within which three quarters of all events lie are left out.</summary>
    private const double Reach = 3;

    /// <summary>The area that most events lie in: a few far places don't make the others too small to see.</summary>
    /// <param name="places">Degrees east and north of each place, and how many events it has.</param>
    public static MapArea Around(IReadOnlyCollection<(double East, double North, int Events)> places)
    {
        var (east, north) = (Middle(places.Select(p => (p.East, p.Events + 1))), Middle(places.Select(p => (p.North, p.Events + 1))));
        var narrow = Math.Cos(north * Math.PI / 180);
        double Distance((double East, double North, int Events) p) => Math.Sqrt(Math.Pow((p.East - east) * narrow, 2) + Math.Pow(p.North - north, 2));
        var reach = Math.Max(LeastDegrees, Reach * Share(places.Select(p => (Distance(p), p.Events + 1)), 0.75));
        return Holding(places.Where(p => Distance(p) <= reach).Select(p => (p.East, p.North)));
    }

    /// <summary>The area that holds all of these places, with a margin.</summary>
    public static MapArea Holding(IEnumerable<(double East, double North)> places)
    {
        var all = places.ToList();
        var (west, east, south, north) = (all.Min(p => p.East), all.Max(p => p.East), all.Min(p => p.North), all.Max(p => p.North));
        var (wide, high) = (Math.Max(LeastDegrees, east - west), Math.Max(LeastDegrees, north - south));
        var (x, y) = ((west + east) / 2, (south + north) / 2);
        return new(
            Math.Max(-180, x - (wide * (0.5 + Margin))), Math.Max(-85, y - (high * (0.5 + Margin))),
            Math.Min(180, x + (wide * (0.5 + Margin))), Math.Min(85, y + (high * (0.5 + Margin))));
    }

    public bool Holds(double east, double north) => east >= West && east <= East && north >= South && north <= North;

    private static double Middle(IEnumerable<(double Value, int Weight)> values) => Share(values, 0.5);

    private static double Share(IEnumerable<(double Value, int Weight)> values, double share)
    {
        var sorted = values.OrderBy(v => v.Value).ToList();
        var left = sorted.Sum(v => (long)v.Weight) * share;
        foreach (var (value, weight) in sorted)
        {
            left -= weight;
            if (left <= 0) return value;
        }
        return sorted[^1].Value;
    }
}
