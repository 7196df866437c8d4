namespace Almanac.Parsing;

/// <summary>Writes EDTF dates as people read them, no more exact than they are.</summary>
public static class DateText
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Such as <c>2 March 2017</c>, <c>about 2013</c>, <c>2014 (uncertain)</c>, <c>2013 to 2017</c>, <c>since 2017</c>.</summary>
    public static string Of(EdtfDate date)
    {
        if (!date.IsInterval) return Of(date.Start!);
        return (date.Start, date.End) switch
        {
            (null, { } end) => $"until {Of(end)}",
            ({ } start, null) => date.Text.EndsWith("..", StringComparison.Ordinal) ? $"since {Of(start)}" : $"from {Of(start)}",
            ({ } start, { } end) => $"{Of(start)} to {Of(end)}",
            _ => date.Text,
        };
    }

    /// <summary>The words for a period; empty where both ends are null.</summary>
    public static string Period(EdtfDate? from, EdtfDate? to, EdtfDate? asOf)
    {
        var period = (from, to) switch
        {
            (null, null) => "",
            ({ } start, null) => $"from {Of(start)}",
            (null, { } end) => $"until {Of(end)}",
            ({ } start, { } end) when start.Text == end.Text => Of(start),
            ({ } start, { } end) => $"{Of(start)} to {Of(end)}",
        };
        if (asOf is null) return period;
        return period.Length == 0 ? $"as of {Of(asOf)}" : $"{period}, as of {Of(asOf)}";
    }

    /// <summary>The year or decade that a date begins in, or ends in where its beginning is open.</summary>
    public static string Year(EdtfDate date) => (date.Start ?? date.End) is { } point ? point.Year?.ToString() ?? Decade(point.YearText) : date.Text;

    private static string Of(EdtfPoint point)
    {
        var year = point.Year?.ToString() ?? Decade(point.YearText);
        var words = (point.Month, point.Day) switch
        {
            (null, _) => year,
            (21, _) => $"spring {year}",
            (22, _) => $"summer {year}",
            (23, _) => $"autumn {year}",
            (24, _) => $"winter {year}",
            ({ } month, null) => $"{Months[month - 1]} {year}",
            ({ } month, { } day) => $"{day} {Months[month - 1]} {year}",
        };
        if (point.Approximate) words = $"about {words}";
        return point.Uncertain ? $"{words} (uncertain)" : words;
    }

    private static string Decade(string year) => year.EndsWith("XX", StringComparison.Ordinal) ? $"{year[..2]}00 to {year[..2]}99" : $"{year[..3]}0s";
}
