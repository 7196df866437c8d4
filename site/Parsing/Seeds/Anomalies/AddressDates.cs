using System.Text.RegularExpressions;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>Dates in web addresses, in the forms that newspapers and file names have.</summary>
public static partial class AddressDates
{
    /// <summary>The date in the address where it contradicts the printed one, or null.</summary>
    public static EdtfDate? Find(string url, EdtfDate printed)
    {
        if (printed.Start?.Month is null) return null;
        var query = url.IndexOfAny(['?', '#']);
        if (query >= 0) url = url[..query];
        var dates = All(url, printed).ToList();
        var exact = dates.FindAll(d => d.Start?.Day is not null);
        if (exact.Count > 0) dates = exact;
        return dates.Exists(d => d.Earliest <= printed.Latest && printed.Earliest <= d.Latest) ? null : dates.FirstOrDefault();
    }

    private static IEnumerable<EdtfDate> All(string url, EdtfDate printed)
    {
        foreach (Match match in Numbered.Matches(url))
        {
            var (year, month, day) = (match.Groups["y"].Value, Month(match.Groups["m"].Value), match.Groups["d"].Value);
            // The folder of a file tells when it was uploaded, often long after its date.
            var isUpload = match.Value.Contains('/') && Upload.IsMatch(url[..match.Index]);
            if (month == 0 || Date(year, month, day) is not { } date || (isUpload && date.Earliest > printed.Latest)) continue;
            yield return date;
        }
        foreach (Match match in Named.Matches(url))
        {
            if (WorkDate.TryParse($"{match.Groups["d"]} {match.Groups["m"]} {match.Groups["y"]}") is { } date) yield return date;
        }
        foreach (Match match in Short.Matches(url))
        {
            var year = "20" + match.Groups["y"].Value;
            if (match.Groups["id"].Success || printed.Text.StartsWith(year, StringComparison.Ordinal))
            {
                if (Date(year, Month(match.Groups["m"].Value), match.Groups["d"].Value) is { } date) yield return date;
            }
        }
    }

    private static EdtfDate? Date(string year, int month, string day) =>
        EdtfDate.TryParse(day.Length == 0 ? $"{year}-{month:00}" : $"{year}-{month:00}-{day.PadLeft(2, '0')}");

    private static int Month(string text) =>
        int.TryParse(text, out var number) ? number <= 12 ? number : 0 : WorkDate.TryParse($"{text} 2000")?.Start?.Month ?? 0;

    /// <summary><c>/2018/04/09/</c>, <c>/2013/jan/11/</c>, <c>/2002/0226/</c>, <c>/2017-03-30</c>, <c>/20200115-</c>, <c>/201301170615.html</c>, <c>/2018/04/</c>.</summary>
    [GeneratedRegex(
        @"(?<=[/_-])(?<y>20[0-4][0-9]|19[89][0-9])(?:/(?<m>0?[1-9]|1[0-2]|[a-z]{3})/(?<d>[0-3]?[0-9])(?=[/_.-]|$)|/(?<m>[01][0-9])(?<d>[0-3][0-9])(?=/)|-(?<m>[01][0-9])-(?<d>[0-3][0-9])(?![0-9])|(?<m>0[1-9]|1[0-2])(?<d>[0-3][0-9])([0-9]{4})?(?=[/_.-]|$)|/(?<m>0[1-9]|1[0-2])(?=/(?![0-3]?[0-9](/|$))))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }

    /// <summary><c>march-13-2017</c>, <c>13-march-2017</c></summary>
    [GeneratedRegex(@"(?<![a-z])(?:(?<m>(jan|febr)uary|march|april|may|june|july|august|(septem|octo|novem|decem)ber)-(?<d>[0-3]?[0-9])-(?<y>20[0-4][0-9])|(?<d>[0-3]?[0-9])-(?<m>(jan|febr)uary|march|april|may|june|july|august|(septem|octo|novem|decem)ber)-(?<y>20[0-4][0-9]))(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named { get; }

    /// <summary>Two digits of the year: <c>…-150620173301883.html</c> (day and time), and file names such as <c>/180927_Report.pdf</c>.</summary>
    [GeneratedRegex(@"-(?<y>[12][0-9])(?<m>0[1-9]|1[0-2])(?<d>[0-3][0-9])(?<id>[0-9]{9})(?=\.|$)|/(?<y>[012][0-9])(?<m>0[1-9]|1[0-2])(?<d>[0-3][0-9])_(?=[^/]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Short { get; }

    [GeneratedRegex(@"/(uploads|files|s3fs-public|wp-content|media)/([^/]*/)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Upload { get; }
}
