namespace Almanac.Parsing;

/// <summary>
/// Says what is certain about the order of two dates, however vague they are. A date marked <c>?</c>,
/// <c>~</c> or <c>%</c> may be off: by up to five years where only a year is given, by one year where it is
/// more exact. An open end can mean any day.
/// </summary>
public static class DateOrder
{
    private const int Year = 10000;

    /// <summary>Whether every day that the first date can mean lies before every day that the second can.</summary>
    public static bool IsBefore(EdtfDate? first, EdtfDate? second) =>
        first?.End is { } end && second?.Start is { } start && Latest(end) < Earliest(start);

    /// <summary>Whether both can mean one day; a date that isn't given can mean any.</summary>
    public static bool MayBeSame(EdtfDate? first, EdtfDate? second) => !IsBefore(first, second) && !IsBefore(second, first);

    private static int Earliest(EdtfPoint point) => (IsWinter(point) ? FirstOfYear(point) : point.Earliest) - Margin(point);

    private static int Latest(EdtfPoint point) => (IsWinter(point) ? FirstOfYear(point) + Year + 231 : point.Latest) + Margin(point);

    private static int Margin(EdtfPoint point) => point switch
    {
        { Uncertain: false, Approximate: false } => 0,
        { Month: null } => 5 * Year,
        _ => Year,
    };

    /// <summary>The winter of a year is that at its start or that at its end.</summary>
    private static bool IsWinter(EdtfPoint point) => point.Month == 24;

    private static int FirstOfYear(EdtfPoint point) => point.Earliest / Year * Year;
}
