using Almanac.Parsing;

namespace Almanac.Composing.Drawing.Timelines;

/// <summary>A dated event as pictures of time show it: from when to when, in years with their fractions, and how sure that is.</summary>
/// <param name="From">The first moment that the date can mean; negative infinity where nobody knows.</param>
/// <param name="To">The last moment; positive infinity where it goes on, or nobody knows.</param>
/// <param name="Form">What the date says.</param>
/// <param name="IsDoubtful">Whether the date is marked as uncertain or approximate.</param>
/// <param name="Words">The event and its date, for those who point at it.</param>
public sealed record TimeMark(double From, double To, TimeForm Form, bool IsDoubtful, string Words)
{
    /// <summary>Two months: shorter periods are drawn as one moment.</summary>
    private const double Moment = 1 / 6.0;

    public static TimeMark Of(EdtfDate date, string words)
    {
        var from = date.Start is { } start ? Years(start.Earliest, 0) : double.NegativeInfinity;
        var to = date.End is { } end ? Years(end.Latest, 1) : double.PositiveInfinity;
        var form = to - from <= Moment || (!date.IsInterval && date.Start!.Month is not null) ? TimeForm.Moment : date.IsInterval ? TimeForm.Period : TimeForm.SomeTime;
        return new(from, to, form, IsUnsure(date.Start) || IsUnsure(date.End), words);
    }

    /// <summary>The year that an event counts in: that of its start, or of its end where its start is open; of a decade the first.</summary>
    public static int YearOf(EdtfDate date) => (date.Start ?? date.End)!.Earliest / 10000;

    /// <summary>The month that an event began in, 1 to 12; null where the date doesn't say it for certain.</summary>
    public static int? MonthOf(EdtfDate date) => date.Start is { Month: >= 1 and <= 12 } start && !IsUnsure(start) ? start.Month : null;

    private static bool IsUnsure(EdtfPoint? point) => point is { Uncertain: true } or { Approximate: true };

    private static double Years(int day, int dayEnd) => (day / 10000) + (((day / 100 % 100) - 1) / 12.0) + (((day % 100) - 1 + dayEnd) / 372.0);
}

/// <summary>What a date says of an event.</summary>
public enum TimeForm
{
    /// <summary>A day, a month or a season in which it happened.</summary>
    Moment,

    /// <summary>A year or decade, at some time in which it happened.</summary>
    SomeTime,

    /// <summary>An interval over which it went on.</summary>
    Period,
}
