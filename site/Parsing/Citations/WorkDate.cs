using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>
/// Reads a printed date as EDTF, no more exact than it is printed: <c>April 9, 2018</c>, <c>9 avril 2018</c>,
/// <c>May/June 2012</c>, <c>Spring 2010</c>, <c>Winter 2019/2020</c>, <c>c. 2019</c>, <c>1990s</c>, <c>2018</c>.
/// </summary>
public static partial class WorkDate
{
    /// <summary>The date, or null where the words are none.</summary>
    public static EdtfDate? TryParse(string words)
    {
        words = Prefix.Replace(words.Trim().TrimEnd('.'), "");
        if (words.Length is < 4 or > 60 || !words.AsSpan().ContainsAnyInRange('0', '9')) return null;
        if (Iso.IsMatch(words)) return EdtfDate.TryParse(words);
        if (Numeric.Match(words) is { Success: true } numeric) return ReadNumeric(numeric);
        if (Decade.Match(words) is { Success: true } decade) return EdtfDate.TryParse($"{decade.Groups["y"]}X");
        if (Years.Match(words) is { Success: true } years) return ReadYears(years);
        if (Dated.Match(words) is not { Success: true } match) return null;

        var (year, endYear) = (match.Groups["year"].Value, match.Groups["year2"].Value);
        var (first, day, last) = (Number(match, "name"), Number(match, "day"), Number(match, "name2"));
        if ((match.Groups["name"].Success && first is null) || (match.Groups["name2"].Success && last is null)) return null;
        if ((first ?? last) is not { } name) return null;
        var endDay = Number(match, "day2");
        if (name > 12) return last is null ? EdtfDate.TryParse($"{year}-{name}") : null;
        var start = Point(match.Groups["year1"] is { Success: true } own ? own.Value : year, name, day);
        if (last is null && endDay is null) return EdtfDate.TryParse(start);
        return EdtfDate.TryParse($"{start}/{Point(endYear.Length > 0 ? endYear : year, last ?? name, endDay)}");
    }

    /// <summary>Day first where there are full stops or the month has a name, else where only that can be; of two readings the year is left.</summary>
    private static EdtfDate? ReadNumeric(Match match)
    {
        var year = match.Groups["y"].Value;
        if (Number(match, "name") is { } named) return EdtfDate.TryParse(Point(year, named, Number(match, "a")));
        if (Number(match, "a") is not { } first || Number(match, "b") is not { } second || match.Groups["name"].Success) return null;
        if (match.Groups["dot"].Success || first > 12) return EdtfDate.TryParse(Point(year, second, first));
        return EdtfDate.TryParse(second > 12 ? Point(year, first, second) : first == second ? Point(year, first, second) : year);
    }

    private static EdtfDate? ReadYears(Match match)
    {
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        var circa = match.Groups["c"].Success ? "~" : "";
        if (to.Length == 0) return EdtfDate.TryParse(from + circa + match.Groups["q"].Value);
        if (to.Length == 2) to = from[..2] + to;
        return EdtfDate.TryParse($"{from}/{to}");
    }

    private static string Point(string year, int month, int? day) => day is null ? $"{year}-{month:00}" : $"{year}-{month:00}-{day:00}";

    private static int? Number(Match match, string group)
    {
        var value = match.Groups[group].Value.TrimEnd('.').ToLowerInvariant();
        if (value.Length == 0) return null;
        return int.TryParse(value, out var number) ? number : Names.TryGetValue(value, out var named) ? named : null;
    }

    /// <summary>The names of months and seasons by their EDTF number: English, French, German, Spanish, Portuguese.</summary>
    private static readonly (int Number, string Names)[] Table =
    [
        (1, "january jan janvier janv januar enero janeiro"), (2, "february feb février fevrier févr februar febrero fevereiro"),
        (3, "march mar mars märz marzo março"), (4, "april apr avril avr abril"), (5, "may mai mayo maio"),
        (6, "june jun juin juni junio junho"), (7, "july jul juillet juil juli julio julho"), (8, "august aug août aout agosto"),
        (9, "september sep sept septembre septiembre setembro"), (10, "october oct octobre oktober okt octubre outubro"),
        (11, "november nov novembre noviembre novembro"), (12, "december dec décembre decembre déc dezember dez diciembre dezembro"),
        (21, "spring printemps frühling frühjahr primavera"), (22, "summer été sommer verano"), (23, "autumn fall automne herbst otoño"),
        (24, "winter hiver invierno"),
    ];

    private static readonly FrozenDictionary<string, int> Names = Table
        .SelectMany(row => row.Names.Split(' ').Select(name => (Name: name, row.Number)))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Number, StringComparer.Ordinal);

    private const string Name = @"\p{L}{3,10}\.?";
    private const string Day = @"[0-3]?[0-9]";
    private const string Ordinal = @"(er|st|nd|rd|th|º|\.)?";
    private const string Year = @"(1[5-9]|20)[0-9][0-9]";
    private const string Dash = @"\s?(-|–|—|/|\s(and|to|et|au)\s)\s?";

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso { get; }

    /// <summary><c>20.09.2010</c>, <c>11/09/2015</c>, <c>12-Mar-2004</c></summary>
    [GeneratedRegex(@"^(?<a>" + Day + @")((?<dot>\.)(?<b>" + Day + @")\.|/(?<b>" + Day + @")/|-(?<name>\p{L}{3})-)(?<y>" + Year + @")$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric { get; }

    [GeneratedRegex(@"^(the\s+)?(?<y>(1[5-9]|20)[0-9])0s$", RegexOptions.CultureInvariant)]
    private static partial Regex Decade { get; }

    /// <summary>Words that stand before a date: the weekday, <c>updated</c>.</summary>
    [GeneratedRegex(@"^((last\s+)?(updated|modified|revised)|published|posted|released|dated|as\s+of|mis\s+à\s+jour\s+le|publié\s+le|le|du|on)\b:?\s+|^(\p{L}{3,6}days?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+(le\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix { get; }

    [GeneratedRegex(@"^(?<c>(ca?\.|circa|vers|about)\s*)?(?<from>" + Year + @")((?<q>[?])|\s?[-–/]\s?(?<to>" + Year + @"|[0-9]{2}))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Years { get; }

    /// <summary><c>April 9, 2018</c>, <c>9 April 2018</c>, <c>March 27–April 2, 2017</c>, <c>3-5 May 2012</c>, <c>December 2012/January 2013</c>, <c>Winter 2019/20</c>.</summary>
    [GeneratedRegex(
        @"^(?<name>" + Name + @")\s+(?<year>" + Year + @")/([0-9]{4}|[0-9]{2})$"
        + @"|^(?<name>" + Name + @")(\s+(?<day>" + Day + @")" + Ordinal + @")?(,?\s+(?<year1>" + Year + @"))?(" + Dash + @"((?<name2>" + Name + @")(\s+(?<day2>" + Day + @")" + Ordinal + @")?|(?<day2>" + Day + @")" + Ordinal + @"))?,?\s+(of\s+|de\s+)?(?<year>(?<year2>" + Year + @"))$"
        + @"|^(?<day>" + Day + @")" + Ordinal + @"(\s+(of\s+|de\s+)?(?<name>" + Name + @"))?(,?\s+(?<year1>" + Year + @"))?" + Dash + @"(?<day2>" + Day + @")" + Ordinal + @"\s+(?<name2>" + Name + @"),?\s+(?<year>(?<year2>" + Year + @"))$"
        + @"|^(the\s+)?(?<day>" + Day + @")" + Ordinal + @"\s+(of\s+|de\s+)?(?<name>" + Name + @"),?\s+(de\s+)?(?<year>" + Year + @")$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dated { get; }
}
