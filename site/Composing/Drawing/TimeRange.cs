using Almanac.Parsing;

namespace Almanac.Composing.Drawing;

/// <summary>What a date may mean, in years: 2017.5 is the middle of 2017. Both ends are known.</summary>
public readonly record struct TimeRange(double Earliest, double Latest)
{
    public double Middle => (Earliest + Latest) / 2;

    /// <summary>The range of a date; where one end of it is open, the point of the other. Null for no date.</summary>
    public static TimeRange? Of(EdtfDate? date)
    {
        if ((date?.Start ?? date?.End) is not { } point) return null;
        return new(Years((date!.Start ?? point).Earliest, 0), Years((date.End ?? point).Latest, 1));
    }

    /// <summary>The range of one point of a date; null for none.</summary>
    public static TimeRange? Of(EdtfPoint? point) => point is null ? null : new(Years(point.Earliest, 0), Years(point.Latest, 1));

    /// <summary>A day, written yyyymmdd, as the year and the part of it that has gone by.</summary>
    private static double Years(int day, int more) => (day / 10000) + (Math.Min(1, ((day / 100 % 100) - 1 + ((day % 100) - 1 + more) / 31.0) / 12));
}
