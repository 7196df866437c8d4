using System.Text.RegularExpressions;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>Dates in titles: <c>Critical Threats Today: March 13, 2017</c>.</summary>
public static partial class TitleDates
{
    /// <summary>
    /// A date in the title that contradicts the printed one, or null. A title may speak of the past; so an
    /// earlier date counts only where it ends the title and is no more than a month away.
    /// </summary>
    public static EdtfDate? Find(string title, EdtfDate printed)
    {
        foreach (Match match in Dates.Matches(title))
        {
            if (WorkDate.TryParse(match.Value) is not { } date) continue;
            if (date.Earliest > printed.Latest && printed.Start?.Month is not null) return date;
            var endsTitle = match.Index + match.Length == title.Length && match.Index > 0;
            if (endsTitle && date.Start?.Day is not null && printed.Start?.Day is not null && date.Latest < printed.Earliest && Day(printed.Earliest) - Day(date.Latest) <= 31) return date;
        }
        return null;
    }

    private static int Day(int date) => new DateOnly(date / 10000, date / 100 % 100, date % 100).DayNumber;

    [GeneratedRegex(@"\b(\p{Lu}\p{L}{2,8}\.?\s+([0-3]?[0-9],?\s+)?|[0-3]?[0-9](er)?\s+\p{L}{3,9}\s+)(1[89]|20)[0-9][0-9]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dates { get; }
}
