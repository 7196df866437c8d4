using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>Reads a printed date (<c>April 9, 2018</c>, <c>9 avril 2018</c>, <c>Spring 2010</c>, <c>2018</c>) as EDTF.</summary>
public static partial class WorkDate
{
    /// <summary>The date, or null where the words are none.</summary>
    public static EdtfDate? TryParse(string words)
    {
        if (Iso.IsMatch(words.Trim())) return EdtfDate.TryParse(words.Trim());
        if (Shape.Match(words.Trim()) is not { Success: true } match) return null;
        var year = match.Groups["year"].Value;
        var name = match.Groups["name"].Value.TrimEnd('.').ToLowerInvariant();
        if (name.Length == 0) return EdtfDate.TryParse(year);
        if (!Names.TryGetValue(name, out var number)) return null;
        var day = match.Groups["day"].Value;
        return EdtfDate.TryParse(day.Length == 0 || number > 12 ? $"{year}-{number:00}" : $"{year}-{number:00}-{int.Parse(day):00}");
    }

    /// <summary>The names of months and seasons in English and French, by their EDTF number.</summary>
    private static readonly (int Number, string Names)[] Table =
    [
        (1, "january jan janvier"), (2, "february feb février"), (3, "march mar mars"), (4, "april apr avril"), (5, "may mai"),
        (6, "june jun juin"), (7, "july jul juillet"), (8, "august aug août"), (9, "september sep sept septembre"),
        (10, "october oct octobre"), (11, "november nov novembre"), (12, "december dec décembre"),
        (21, "spring printemps"), (22, "summer été"), (23, "autumn fall automne"), (24, "winter hiver"),
    ];

    private static readonly FrozenDictionary<string, int> Names = Table
        .SelectMany(row => row.Names.Split(' ').Select(name => (Name: name, row.Number)))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Number, StringComparer.Ordinal);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso { get; }

    [GeneratedRegex(@"^((?<day>[0-9]{1,2})(er)?\s+)?((?<name>\p{L}+\.?)(\s+(?<day>[0-9]{1,2}))?,?\s+)?(?<year>(1[5-9]|20)[0-9][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape { get; }
}
