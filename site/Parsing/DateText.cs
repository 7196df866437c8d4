using Almanac.Parsing.Languages;

namespace Almanac.Parsing;

/// <summary>Writes EDTF dates as people read them in a language, no more exact than they are.</summary>
public sealed class DateText(Language language)
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>Such as <c>2 March 2017</c>, <c>about 2013</c>, <c>2014 (uncertain)</c>, <c>2013 to 2017</c>, <c>since 2017</c>.</summary>
    public string Of(EdtfDate date) => (date.Start, date.End) switch
    {
        ({ } point, _) when !date.IsInterval => Of(point),
        (null, { } end) => Say("date-until", end),
        ({ } start, null) => Say(date.Text.EndsWith("..", StringComparison.Ordinal) ? "date-since" : "date-from", start),
        ({ } start, { } end) => Range(start, end),
        _ => date.Text,
    };

    /// <summary>The words for a period; empty where both ends are null.</summary>
    public string Period(EdtfDate? from, EdtfDate? to, EdtfDate? asOf)
    {
        var period = (from, to) switch
        {
            (null, null) => "",
            ({ } start, null) => Say("date-from", start),
            (null, { } end) => Say("date-until", end),
            ({ } start, { } end) when start.Text == end.Text => Of(start),
            ({ } start, { } end) => language.Say("date-range", ("from", Of(start)), ("to", Of(end))),
        };
        if (asOf is null) return period;
        return period.Length == 0 ? Say("date-as-of", asOf) : $"{period}, {Say("date-as-of", asOf)}";
    }

    /// <summary>The year or decade that a date begins in, or ends in where its beginning is open.</summary>
    public string Year(EdtfDate date) => (date.Start ?? date.End) is { } point ? YearOf(point) : date.Text;

    /// <summary>How exact a date is, as a form of the words around it: <c>day</c>, <c>month</c>, a season, <c>year</c>, <c>decade</c>, <c>century</c> or <c>interval</c>.</summary>
    public static string FormOf(EdtfDate date) => date.IsInterval ? "interval" : FormOf(date.Start!);

    private static string FormOf(EdtfPoint point) => (point.Month, point.Day) switch
    {
        (null, _) => point.Year is not null ? "year" : point.YearText.EndsWith("XX", StringComparison.Ordinal) ? "century" : "decade",
        ( > 20 and var season, _) => Seasons[season - 21],
        (_, null) => "month",
        _ => "day",
    };

    private string Say(string key, EdtfDate date) => language.Say(key, ("form", FormOf(date)), ("date", Of(date)));

    private string Say(string key, EdtfPoint point) => language.Say(key, ("form", FormOf(point)), ("date", Of(point)));

    private string Range(EdtfPoint from, EdtfPoint to) => language.Say("date-range", ("from", Of(from)), ("to", Of(to)));

    private string Of(EdtfPoint point)
    {
        var year = YearOf(point);
        var words = (point.Month, point.Day) switch
        {
            (null, _) => year,
            ( > 20, _) => language.Say("date-season", ("form", FormOf(point)), ("year", year)),
            ({ } month, null) => language.Say("date-month", ("month", Month(month)), ("year", year)),
            ({ } month, { } day) => language.Say("date-day", ("form", day == 1 ? "first" : ""), ("day", $"{day}"), ("month", Month(month)), ("year", year)),
        };
        if (point.Approximate) words = language.Say("date-about", ("date", words));
        return point.Uncertain ? language.Say("date-uncertain", ("date", words)) : words;
    }

    private string Month(int month) => language.Say("date-month-name", ("form", $"{month}"));

    private string YearOf(EdtfPoint point) => FormOf(point with { Month = null, Day = null }) switch
    {
        "year" => point.Year!.Value.ToString(),
        "century" => language.Say("date-century", ("from", $"{point.YearText[..2]}00"), ("to", $"{point.YearText[..2]}99")),
        _ => language.Say("date-decade", ("year", $"{point.YearText[..3]}0")),
    };
}
