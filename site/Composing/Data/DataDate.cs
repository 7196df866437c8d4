using System.Globalization;
using Almanac.Parsing;

namespace Almanac.Composing.Data;

/// <summary>A date as tables have it: its first and last possible day, and how exact it is.</summary>
public static class DataDate
{
    /// <summary>The first day that the date can mean, as <c>2017-03-01</c>; empty where it is open.</summary>
    public static string First(EdtfDate? date) => date?.Start is { } start ? Day(start.Earliest) : "";

    /// <summary>The last day that the date can mean; empty where it is open.</summary>
    public static string Last(EdtfDate? date) => date?.End is { } end ? Day(end.Latest) : "";

    /// <summary><c>day</c>, <c>month</c>, <c>season</c>, <c>year</c>, <c>decade</c>, <c>century</c> or <c>interval</c>; empty where there is no date.</summary>
    public static string Precision(EdtfDate? date) => date switch
    {
        null => "",
        { IsInterval: true } => "interval",
        { Start: { } point } => point switch
        {
            { Day: not null } => "day",
            { Month: > 12 } => "season",
            { Month: not null } => "month",
            { Year: not null } => "year",
            _ => point.YearText.EndsWith("XX", StringComparison.Ordinal) ? "century" : "decade",
        },
        _ => "",
    };

    /// <summary><c>uncertain</c>, <c>approximate</c>, or both; empty where the date is neither.</summary>
    public static string Doubt(EdtfDate? date)
    {
        var points = new[] { date?.Start, date?.End }.OfType<EdtfPoint>().ToArray();
        return string.Join(' ', new[] { points.Any(p => p.Uncertain) ? "uncertain" : "", points.Any(p => p.Approximate) ? "approximate" : "" }.Where(w => w.Length > 0));
    }

    /// <summary>A day given as yyyymmdd; the 31st of a shorter month is its last.</summary>
    private static string Day(int day)
    {
        var (year, month) = (day / 10000, day / 100 % 100);
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{Math.Min(day % 100, DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month)):00}");
    }
}
