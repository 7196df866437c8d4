using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>What follows a title: publication, place, volume, issue, date and page, read from the right.</summary>
public sealed partial record WorkDetails
{
    private List<string> Segments { get; init; } = [];

    public string? Place { get; private init; }

    public string? Volume { get; private init; }

    public string? Issue { get; private init; }

    public EdtfDate? Date { get; private init; }

    /// <summary>Whether the citation says <c>n.d.</c>: it is full, but has no date.</summary>
    public bool Undated { get; private init; }

    public string? Locator { get; private init; }

    /// <summary>What is left: the publication.</summary>
    public string? Publication => Segments.Count == 0 ? null : string.Join(", ", Segments);

    /// <summary>The last of what is left.</summary>
    public string? LastSegment => Segments.Count == 0 ? null : Segments[^1];

    /// <summary>What is left, without its last <paramref name="without"/> parts.</summary>
    public string LeadingSegments(int without) => string.Join(", ", Segments.Take(Math.Max(0, Segments.Count - without)));

    public static WorkDetails Read(string tail)
    {
        if (Journal.Match(tail) is { Success: true } journal && WorkDate.TryParse(journal.Groups["date"].Value) is { } issued)
        {
            var before = journal.Groups["before"].Value.Split(',').Select(s => s.Trim()).Where(s => s.Length > 0).ToList();
            var (journalVolume, journalIssue) = TakeVolume(before);
            var pages = journal.Groups["pages"].Value;
            return new() { Segments = before, Date = issued, Volume = journalVolume, Issue = journalIssue, Locator = pages.Length == 0 ? null : pages };
        }
        var segments = tail.Split(',', '¸').Select(s => s.Trim()).Where(s => s.Length > 0).ToList();
        string? locator = null;
        if (segments.Count > 0 && Page.Match(segments[^1].TrimEnd('.')) is { Success: true } page && !(page.Groups["n"].Value.Length == 4 && WorkDate.TryParse(page.Groups["n"].Value) is not null && !HasDateBefore(segments)))
        {
            locator = page.Groups["n"].Value;
            segments.RemoveAt(segments.Count - 1);
        }
        var undated = segments.Count > 0 && segments[^1].Trim('.') is "n.d" or "nd";
        if (undated) segments.RemoveAt(segments.Count - 1);
        var date = TakeDate(segments);
        var (volume, issue) = TakeVolume(segments);
        var place = TakePlace(segments);
        return new() { Segments = segments, Locator = locator, Undated = undated, Date = date, Volume = volume, Issue = issue, Place = place };
    }

    private static bool HasDateBefore(List<string> segments)
    {
        var before = segments[..^1];
        return TakeDate(before) is not null;
    }

    private static EdtfDate? TakeDate(List<string> segments)
    {
        if (segments.Count == 0) return null;
        if (segments.Count > 1 && WorkDate.TryParse($"{segments[^2]}, {segments[^1]}") is { } inTwo)
        {
            segments.RemoveRange(segments.Count - 2, 2);
            return inTwo;
        }
        var last = segments[^1].TrimEnd('.');
        if (WorkDate.TryParse(last) is { } date)
        {
            segments.RemoveAt(segments.Count - 1);
            return date;
        }
        if (Imprint.Match(string.Join(", ", segments)) is { Success: true } imprint && WorkDate.TryParse(imprint.Groups["year"].Value) is { } year)
        {
            var left = imprint.Groups["before"].Value.Trim().Trim(',').Trim();
            segments.Clear();
            segments.AddRange(left.Split(", ").Where(s => s.Length > 0));
            segments.Add(imprint.Groups["publisher"].Value.Trim());
            return year;
        }
        return null;
    }

    private static (string? Volume, string? Issue) TakeVolume(List<string> segments)
    {
        string? issue = null;
        if (segments.Count > 0 && IssueShape.Match(segments[^1]) is { Success: true } match)
        {
            issue = match.Groups["n"].Value;
            var before = match.Groups["before"].Value.Trim();
            if (before.Length == 0) segments.RemoveAt(segments.Count - 1);
            else segments[^1] = before;
        }
        if (segments.Count == 0 || VolumeShape.Match(segments[^1]) is not { Success: true } volume) return (null, issue);
        if (issue is null && !volume.Groups["vol"].Success) return (null, null);
        segments[^1] = volume.Groups["before"].Value.Trim();
        if (segments[^1].Length == 0) segments.RemoveAt(segments.Count - 1);
        return (volume.Groups["n"].Value, issue);
    }

    private static string? TakePlace(List<string> segments)
    {
        if (segments.Count == 0 || PlaceShape.Match(segments[^1]) is not { Success: true } match) return null;
        segments[^1] = match.Groups["before"].Value;
        return match.Groups["place"].Value;
    }

    /// <summary>A journal's <c>12, no. 3 (2014): 101-120</c>; what follows, such as a DOI, is left out.</summary>
    [GeneratedRegex(@"^(?<before>[^()]*)\((?<date>[^()]+)\)\s*:\s*(?<pages>[0-9]+(\s*[-–—]\s*[0-9]+)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Journal { get; }

    [GeneratedRegex(@"^(pp?\.?\s*)?(?<n>[0-9]{1,4}(\s*[-–—]\s*[0-9]{1,4})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Page { get; }

    [GeneratedRegex(@"^(?<before>.*?)\b(no|nos|iss|issue|nr)\.?\s*(?<n>[0-9]+([-–/][0-9]+)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IssueShape { get; }

    [GeneratedRegex(@"^(?<before>.*?)\s*(?<vol>\bvol(ume)?\.?\s*)?(?<=\s)(?<n>[0-9]{1,4}|[IVXLC]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VolumeShape { get; }

    [GeneratedRegex(@"^(?<before>.+?)\s*\((?<place>[^()]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceShape { get; }

    [GeneratedRegex(@"^(?<before>.*?)\s*\(([^():]+:\s*)?(?<publisher>[^():]+),\s*(?<year>[0-9]{4})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Imprint { get; }
}
