using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>
/// What follows a title: publication, place, volume, issue, date and page. Each part between commas is told
/// by its shape; what has no other is the publication.
/// </summary>
public sealed partial record WorkDetails
{
    /// <summary>The parts that have no other shape, in order, up to the first that has.</summary>
    public List<string> Unnamed { get; } = [];

    private bool wasPage;

    public string? Place { get; private set; }

    /// <summary>The publisher of an imprint.</summary>
    public string? Publisher { get; private set; }

    public string? Volume { get; private set; }

    public string? Issue { get; private set; }

    public EdtfDate? Date { get; private set; }

    /// <summary>Whether the citation says <c>n.d.</c>: it is full, but has no date.</summary>
    public bool Undated { get; private set; }

    public string? Locator { get; private set; }

    /// <summary>Whether the date is a bare year in brackets, <c>Hamid (2014)</c>, as short forms have it too.</summary>
    public bool HasBracketedYear { get; private set; }

    public static WorkDetails Read(string tail)
    {
        var details = new WorkDetails();
        if (NextSentence.Match(tail) is { Success: true } sentence) tail = tail[..sentence.Index];
        var segments = Segments.Of(tail);
        var isClosed = false;
        for (var i = 0; i < segments.Count; i++)
        {
            var part = segments[i].TrimEnd('.');
            if (part.Length == 0) continue;
            if (i + 1 < segments.Count && DateOf($"{part}, {segments[i + 1].TrimEnd('.')}") is { } inTwo && WorkDate.TryParse(part) is null)
            {
                details.Date ??= inTwo;
                (isClosed, i) = (true, i + 1);
                continue;
            }
            if (StateShape.IsMatch(part) && details.Unnamed.Count > 1)
            {
                details.Place ??= $"{details.Unnamed[^1]}, {part}";
                details.Unnamed.RemoveAt(details.Unnamed.Count - 1);
                isClosed = true;
                continue;
            }
            if (details.Take(part, segments, i)) isClosed = details.Unnamed.Count > 0 || isClosed;
            else if (!isClosed || details.Unnamed.Count == 0) details.TakeUnnamed(segments[i]);
            else details.TakeBrackets(part);
            isClosed |= details.Publisher is not null;
        }
        return details;
    }

    /// <summary>The citation that these details and the given parts make up.</summary>
    public CitedWork ToWork(string text, bool isFull, ImmutableArray<string> authors, bool andOthers, string? title, string? publication, string? place) => new()
    {
        Form = isFull ? CitationForm.Full : CitationForm.Shortened,
        Text = text,
        Start = 0,
        Authors = authors,
        AndOthers = andOthers,
        Title = TitleText.Clean(title),
        Publication = publication,
        Place = place,
        Volume = Volume,
        Issue = Issue,
        Date = Date,
        Locator = Locator,
    };

    /// <summary>Takes a part whose shape says what it is.</summary>
    private bool Take(string part, List<string> segments, int index)
    {
        if (Ignored.IsMatch(part)) return true;
        if (char.IsAsciiDigit(part[0]) && LastBracket(part) is { } remark && Imprint.Read(remark.Inside) == default) part = remark.Before;
        if (UndatedShape.IsMatch(part)) return Undated = true;
        if (PartShape.IsMatch(part))
        {
            Locator ??= part;
            return true;
        }
        if (SymbolShape.IsMatch(part) && Unnamed.Count + index > 0) return true;
        var wasPageBefore = wasPage;
        wasPage = false;
        var isLater = Date is not null || Publisher is not null || Undated;
        if (PageShape.Match(part) is { Success: true } page
            && (page.Groups["p"].Success || isLater || WorkDate.TryParse(part) is null || DateComes(segments, index + 1)))
        {
            if (!page.Groups["p"].Success && !isLater && Volume is null && DateComes(segments, index + 1) && Unnamed.Count > 0) Volume = page.Groups["n"].Value;
            else Locator = Locator is null ? page.Groups["n"].Value : wasPageBefore ? $"{Locator}, {page.Groups["n"].Value}" : Locator;
            return wasPage = true;
        }
        if (DateOf(part) is { } date)
        {
            Date ??= date;
            return true;
        }
        if (IssueShape.Match(part) is { Success: true } issue && (!issue.Groups["date"].Success || WorkDate.TryParse(issue.Groups["date"].Value) is not null))
        {
            if (issue.Groups["v"].Success) Volume ??= issue.Groups["v"].Value;
            if (issue.Groups["n"].Success) Issue ??= issue.Groups["n"].Value;
            if (issue.Groups["date"].Success) Date ??= WorkDate.TryParse(issue.Groups["date"].Value);
            if (issue.Groups["pages"].Success) Locator ??= issue.Groups["pages"].Value;
            return true;
        }
        return false;
    }

    /// <summary>Takes a publication, with what is glued to it: <c>Journal of X 27 (2014): 101-120</c>, <c>Guardian (London)</c>, <c>Peaceworks no. 58</c>.</summary>
    private void TakeUnnamed(string part)
    {
        var isRole = Roles.IsMatch(part);
        var pages = Pages.Match(part);
        if (pages.Success)
        {
            Locator ??= pages.Groups["pages"].Value;
            part = pages.Groups["before"].Value.TrimEnd();
        }
        var had = Date;
        part = TakeBrackets(part);
        if (GluedIssue.Match(part) is { Success: true } issue)
        {
            Issue ??= issue.Groups["n"].Value;
            part = issue.Groups["before"].Value.TrimEnd(' ', ',');
        }
        if (GluedVolume.Match(part) is { Success: true } volume && (Issue is not null || volume.Groups["vol"].Success || volume.Groups["i"].Success || ((pages.Success || had != Date) && WorkDate.TryParse(volume.Groups["n"].Value) is null)))
        {
            Volume ??= volume.Groups["n"].Value;
            if (volume.Groups["i"].Success) Issue ??= volume.Groups["i"].Value;
            part = volume.Groups["before"].Value.TrimEnd(' ', ',');
        }
        part = part.TrimEnd('.', ':').Trim();
        if (part.Length > 0 && !isRole) Unnamed.Add(part);
    }

    /// <summary>An issue may stand apart from its volume: <c>Journal of X 27, no. 5</c>.</summary>
    public void TakeVolume()
    {
        if (Volume is not null || Issue is null || Unnamed.Count == 0 || GluedVolume.Match(Unnamed[^1]) is not { Success: true } volume) return;
        Volume = volume.Groups["n"].Value;
        Unnamed[^1] = TakeBrackets(volume.Groups["before"].Value.TrimEnd(' ', ','));
        if (Unnamed[^1].Length == 0) Unnamed.RemoveAt(Unnamed.Count - 1);
    }

    private string TakeBrackets(string part)
    {
        while (LastBracket(part) is { } bracket)
        {
            var imprint = Imprint.Read(bracket.Inside);
            Place ??= imprint.Place;
            Publisher ??= imprint.Publisher;
            HasBracketedYear |= Date is null && imprint is { Place: null, Publisher: null, Date.Start.Month: null };
            Date ??= imprint.Date;
            part = bracket.Before;
        }
        return part;
    }

    /// <summary>The round or square brackets that end a part, and what stands before them; null where none do.</summary>
    private static (string Before, string Inside)? LastBracket(string part)
    {
        if (part.Length < 3 || part[^1] is not (')' or ']')) return null;
        var open = part.AsSpan(0, part.Length - 1).LastIndexOfAny("([)]") is var at && at >= 0 && part[at] is '(' or '[' ? at : -1;
        return open < 0 || open == part.Length - 2 ? null : (part[..open].TrimEnd(), part[(open + 1)..^1]);
    }

    /// <summary>A date with a remark in brackets behind it: <c>May 3, 2015 (in French)</c>.</summary>
    private static EdtfDate? DateOf(string words) =>
        WorkDate.TryParse(words) ?? (LastBracket(words) is { } bracket && Imprint.Read(bracket.Inside) == default ? WorkDate.TryParse(bracket.Before) : null);

    private static bool DateComes(List<string> segments, int from)
    {
        for (var i = from; i < segments.Count; i++)
        {
            if (DateOf(segments[i].TrimEnd('.')) is not null) return true;
            if (i + 1 < segments.Count && DateOf($"{segments[i]}, {segments[i + 1].TrimEnd('.')}") is not null) return true;
        }
        return false;
    }

    /// <summary>A place in a work that is no page: <c>chap. 3</c>, <c>para. 61</c>, <c>art. 9</c>.</summary>
    [GeneratedRegex(@"^(ch(ap(ter)?)?s?|para(graph)?s?|arts?(icle)?|sec(tion|s)?|§+|fns?|fol|tables?|figs?(ure)?|annex|appendix|n|nn|ss?\.|cl\.|col\.?)\b?\.?\s*[0-9IVXLCivxlc]+([-–.][0-9]+)*$|^[A-Z][0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PartShape { get; }

    /// <summary>The number of a document, <c>S/2019/262</c>.</summary>
    [GeneratedRegex(@"^[A-Z][A-Za-z]{0,5}(/[A-Za-z0-9().-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolShape { get; }

    /// <summary>The state behind a city: <c>Washington, DC</c>.</summary>
    [GeneratedRegex(@"^(D\.?\s?C|[A-Z]{2}|Mass|Calif|Conn|N\.Y)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex StateShape { get; }

    private const string Number = @"[0-9]{1,4}([-–/][0-9]{1,4})?|[IVXLC]+";
    private const string PageRange = @"[0-9]{1,5}(\s?[-–—]\s?[0-9]{1,5})?|[ivxlc]{1,8}([-–][ivxlc]{1,8})?";

    [GeneratedRegex(@"^(?<p>(pp?|pages?|at|S)\.?\s*(?=[0-9ivxlc]))?(?<n>(" + PageRange + @")((\s+and|\s*&)\s*[0-9]{1,5}(\s?[-–—]\s?[0-9]{1,5})?)*)(\s*ff?\.?|\s*et\s+(seq|suiv)\.?|\s*n\.?\s?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageShape { get; }

    /// <summary>A year or page, a full stop, and the beginning of a sentence: what follows is a remark.</summary>
    [GeneratedRegex(@"(?<=[\s,./](1[5-9]|20)[0-9][0-9]|[\s,][0-9]{1,4}|[0-9][-–][0-9]{1,4})\.\s+(?=\p{Lu}\p{Ll}*\s\p{Ll}{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex NextSentence { get; }

    [GeneratedRegex(@"^(n\.?\s?d|s\.?\s?d|no\s+date|undated|forthcoming|in\s+press|sans\s+date)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UndatedShape { get; }

    /// <summary>What says nothing of the work: when somebody looked, hours, DOIs, editions, archives, weekdays.</summary>
    [GeneratedRegex(@"^(\(?(last\s+)?(accessed|retrieved|visited|viewed|consulted|consulté)\b.*|doi:?\s*10\..*|[0-9]{1,2}[:.h][0-9]{2}\s*([ap]\.?m\.?)?(\s+(GMT|UTC|EST|EDT))?|((\p{L}+|[0-9]+(st|nd|rd|th))\s+)?(ed|edn|edition|éd)\.?|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|available\s+(at|from)|archived?\b.*|retrieved\s+from|at|via|online|web|print|ISBN\b.*|ISSN\b.*|[Ss]ec(tion)?\.?\s+\w{1,3})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ignored { get; }

    [GeneratedRegex(@"^(edited\s+by|translated\s+by|trans\.|eds?\.?|dirs?\.?|with|avec)(\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Roles { get; }

    /// <summary>Volume and issue that stand by themselves: <c>vol. 3, no. 2</c>, <c>no. 3 (2014): 101-120</c>, <c>27:5</c>.</summary>
    [GeneratedRegex(
        @"^(?=.*[0-9IVXLC])(?!$)(?:(?:vol(ume)?\.?|t\.|tome|Bd\.)\s*(?<v>" + Number + @"))?\s*(?:(?:nos?|iss(ue)?|issues|nr|n°|nº|num(éro)?|Heft|pt)\b?\.?\s*(?<n>" + Number + @"))?(?:\s*\((?<date>[^()]+)\))?(?:\s*:\s*(?<pages>" + PageRange + @"))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IssueShape { get; }

    /// <summary>Pages behind a colon: <c>27 (2014): 101-120</c>.</summary>
    [GeneratedRegex(@"^(?<before>.*[0-9)])\s*:\s*(?<pages>[0-9]{1,5}(\s?[-–—]\s?[0-9]{1,5})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pages { get; }

    [GeneratedRegex(@"^(?<before>.*?)[\s,]*(?<!\p{L})(no|nos|iss|issue|nr|n°|nº|num|numéro)\.?\s*(?<n>[0-9]{1,4}([-–][0-9]{1,4})?|[IVXLC]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GluedIssue { get; }

    [GeneratedRegex(@"^(?<before>.*?)[\s,]*(?<vol>(?<!\p{L})(vol(ume)?|t|tome|Bd)\.?\s*)?(?<=[\s.])(?<n>[0-9]{1,4}|[IVXLC]+)(\s?[:.(]\s?(?<i>[0-9]{1,4}([-–/][0-9]{1,4})?)\)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GluedVolume { get; }
}
