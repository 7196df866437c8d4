namespace Almanac.Composing.Drawing.Maps;

/// <summary>
/// How an area lies on paper: the equirectangular projection, true to scale along the parallel through its middle
/// (Snyder, “Map Projections: A Working Manual”, 1987, p. 90). Areas too flat or too high for their page are widened.
/// </summary>
public sealed class MapFrame
{
    private const double KilometresPerDegree = 111.2, Lowest = 0.72, Highest = 1.15;

    private readonly double west;
    private readonly double north;
    private readonly double narrow;
    private readonly double scale;

    /// <param name="area">What is to be seen.</param>
    /// <param name="width">In pixels; the height follows.</param>
    public MapFrame(MapArea area, double width)
    {
        TrueAlong = Math.Round((area.South + area.North) / 2);
        narrow = Math.Cos(TrueAlong * Math.PI / 180);
        var (wide, high) = ((area.East - area.West) * narrow, area.North - area.South);
        if (high < wide * Lowest) high = wide * Lowest;
        if (high > wide * Highest) wide = high / Highest;
        (west, north) = (((area.West + area.East) / 2) - (wide / narrow / 2), ((area.South + area.North) / 2) + (high / 2));
        (Width, scale) = (width, width / wide);
        Height = Math.Round(high * scale);
        Area = new(west, north - high, west + (wide / narrow), north);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>What is seen: the area, widened.</summary>
    public MapArea Area { get; }

    /// <summary>The parallel along which it is true to scale, in degrees north.</summary>
    public double TrueAlong { get; }

    public double PixelsPerKilometre => scale / KilometresPerDegree;

    public (double X, double Y) Place(double east, double northward) => ((east - west) * narrow * scale, (north - northward) * scale);
}
