using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>Reads a printed date (<c>April 9, 2018</c>, <c>9 avril 2018</c>, <c>Spring 2010</c>, <c>2018</c>) as EDTF.</summary>
public static partial class WorkDate
{
    /// <summary>The date, or null where the words are none.</summary>
    public static EdtfDate? TryParse(string words)
    {
        if (Shape.Match(words.Trim()) is not { Success: true } match) return null;
        var year = match.Groups["year"].Value;
        var name = match.Groups["name"].Value.TrimEnd('.').ToLowerInvariant();
        if (name.Length == 0) return EdtfDate.TryParse(year);
        if (!Names.TryGetValue(name, out var number)) return null;
        var day = match.Groups["day"].Value;
        return EdtfDate.TryParse(day.Length == 0 || number > 12 ? $"{year}-{number:00}" : $"{year}-{number:00}-{int.Parse(day):00}");
    }

    private static readonly FrozenDictionary<string, int> Names = new Dictionary<string, int>
    {
        ["january"] = 1, ["february"] = 2, ["march"] = 3, ["april"] = 4, ["may"] = 5, ["june"] = 6, ["july"] = 7,
        ["august"] = 8, ["september"] = 9, ["october"] = 10, ["november"] = 11, ["december"] = 12,
        ["jan"] = 1, ["feb"] = 2, ["mar"] = 3, ["apr"] = 4, ["jun"] = 6, ["jul"] = 7, ["aug"] = 8, ["sep"] = 9, ["sept"] = 9,
        ["oct"] = 10, ["nov"] = 11, ["dec"] = 12,
        ["janvier"] = 1, ["février"] = 2, ["mars"] = 3, ["avril"] = 4, ["mai"] = 5, ["juin"] = 6, ["juillet"] = 7, ["août"] = 8,
        ["septembre"] = 9, ["octobre"] = 10, ["novembre"] = 11, ["décembre"] = 12,
        ["spring"] = 21, ["summer"] = 22, ["autumn"] = 23, ["fall"] = 23, ["winter"] = 24,
        ["printemps"] = 21, ["été"] = 22, ["automne"] = 23, ["hiver"] = 24,
    }.ToFrozenDictionary();

    [GeneratedRegex(@"^((?<day>\d{1,2})(er)?\s+)?((?<name>\p{L}+\.?)(\s+(?<day>\d{1,2}))?,?\s+)?(?<year>(1[5-9]|20)\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape { get; }
}
