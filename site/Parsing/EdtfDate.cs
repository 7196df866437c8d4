using System.Text.RegularExpressions;

namespace Almanac.Parsing;

/// <summary>
/// A date as exact as its source: Extended Date/Time Format level 1 without long years (Library of
/// Congress, EDTF Specification, 2019; ISO 8601-2:2019): <c>2017</c>, <c>2017-03</c>, <c>2017-03-02</c>,
/// seasons <c>2010-21</c>, unspecified digits <c>201X</c>, <c>?</c> uncertain, <c>~</c> approximate,
/// <c>%</c> both, intervals <c>2013/2017</c>, <c>2017/..</c>.
/// </summary>
public sealed partial record EdtfDate
{
    /// <summary>
    /// The same as a regular expression of ECMAScript, for schemas: it takes every date that is read. It also takes
    /// 29 February of any year, and intervals whose dates are in the wrong order.
    /// </summary>
    public const string Pattern = $"^\\s*({Point}(/({Point}|\\.\\.)?)?|(\\.\\.)?/{Point})\\s*$";

    private const string Point =
        "([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
        + "|([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(0[1-9]|1[0-2]|2[1-4]|XX)(-XX)?)?)[?~%]?";

    public required string Text { get; init; }

    /// <summary>The first part of an interval, or the date itself; null where an interval's start is open or unknown.</summary>
    public required EdtfPoint? Start { get; init; }

    /// <summary>The last part of an interval, or the date itself; null where an interval's end is open or unknown.</summary>
    public required EdtfPoint? End { get; init; }

    public required bool IsInterval { get; init; }

    /// <summary>The first day that the date can mean, as yyyymmdd; lower where there is no start.</summary>
    public int Earliest => Start?.Earliest ?? int.MinValue;

    /// <summary>The last day that the date can mean, as yyyymmdd; higher where there is no end.</summary>
    public int Latest => End?.Latest ?? int.MaxValue;

    /// <summary>The date, or null where the text is no EDTF of this level.</summary>
    public static EdtfDate? TryParse(string text)
    {
        text = text.Trim();
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return EdtfPoint.TryParse(text) is { } point ? new() { Text = text, Start = point, End = point, IsInterval = false } : null;
        }
        var (from, to) = (text[..slash], text[(slash + 1)..]);
        var (start, end) = (EdtfPoint.TryParse(from), EdtfPoint.TryParse(to));
        if ((start is null && from is not ("" or "..")) || (end is null && to is not ("" or ".."))) return null;
        if (start is null && end is null) return null;
        if (start is not null && end is not null && start.Earliest > end.Latest) return null;
        return new() { Text = text, Start = start, End = end, IsInterval = true };
    }

    public override string ToString() => Text;
}

/// <summary>One point of an EDTF date, as exact as it is written.</summary>
public sealed partial record EdtfPoint(int? Year, string YearText, int? Month, int? Day, bool Uncertain, bool Approximate)
{
    /// <summary>The first possible day as yyyymmdd.</summary>
    public int Earliest => (int.Parse(YearText.Replace('X', '0')) * 10000) + (FirstMonth * 100) + (Day ?? 1);

    /// <summary>The last possible day as yyyymmdd.</summary>
    public int Latest => (int.Parse(YearText.Replace('X', '9')) * 10000) + (LastMonth * 100) + (Day ?? 31);

    private int FirstMonth => Month switch { null => 1, 21 => 3, 22 => 6, 23 => 9, 24 => 12, var month => month.Value };

    private int LastMonth => Month switch { null => 12, 21 => 5, 22 => 8, 23 => 11, 24 => 12, var month => month.Value };

    internal static EdtfPoint? TryParse(string text)
    {
        if (Shape.Match(text) is not { Success: true } match) return null;
        var year = match.Groups["y"].Value;
        int? month = match.Groups["m"] is { Success: true } m && m.Value != "XX" ? int.Parse(m.Value) : null;
        int? day = match.Groups["d"] is { Success: true } d && d.Value != "XX" ? int.Parse(d.Value) : null;
        if (month is < 1 or > 24 or (> 12 and < 21)) return null;
        if (day is not null && (month is null or > 12 || year.Contains('X') || day < 1 || day > DaysIn(int.Parse(year), month.Value))) return null;
        var mark = match.Groups["q"].Value;
        return new(
            year.Contains('X') ? null : int.Parse(year), year, month, day,
            Uncertain: mark is "?" or "%", Approximate: mark is "~" or "%");
    }

    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month);

    [GeneratedRegex(@"^(?<y>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?<m>[0-9]{2}|XX)(-(?<d>[0-9]{2}|XX))?)?(?<q>[?~%])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape { get; }
}
