using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>
/// A work whose title has no quotation marks: a book (<c>Hale, The Salt Road (London: Quarto, 2005)</c>), a
/// report (<c>Ministry of Light, Annual Report 2013, April 2014</c>), a dispatch (<c>Reuters, March 3, 2012</c>).
/// </summary>
public readonly partial record struct UnquotedWork(string Authors, string? Title, string? Publication, string? Place = null)
{
    /// <summary>Tells authors, title and publication apart among the parts before the date.</summary>
    public static UnquotedWork Read(WorkDetails details)
    {
        var parts = details.Unnamed;
        if (parts.Count == 0) return new("", null, details.Publisher);
        if (Case.Match(parts[0]) is { Success: true } inCourt) return new("", inCourt.Groups["title"].Value.Trim(), null);
        var talk = parts.FindIndex(p => Talk.IsMatch(p));
        if (talk is 0 or 1) return new(talk == 0 ? "" : parts[0], parts[talk], null, parts.Count > talk + 1 ? string.Join(", ", parts.Skip(talk + 1)) : null);
        if (parts.Count == 1)
        {
            var isName = (details is { Locator: not null, Date: null } && !parts[0].Contains(' ')) || (details.HasBracketedYear && Citations.Authors.LooksLikeNames(parts[0]) && parts[0].Count(c => c == ' ') < 3);
            if (isName && details.Publisher is null) return new(parts[0], null, null);
            var isDispatch = details.Publisher is null && details.Date is { IsInterval: false, Start.Day: not null } && !ReportWord.IsMatch(parts[0]) && parts[0].Count(c => c == ' ') < 4;
            return isDispatch ? new("", null, parts[0]) : new("", parts[0], details.Publisher);
        }

        var authors = parts[0][0] is '“' or '«' or '"' or '‘' ? 0 : AuthorCount(parts);
        if (details is { Publisher: null, Place: null, Date: { IsInterval: false, Start.Month: null } } && parts.Count == authors + 3 && !parts[^2].Contains(' '))
        {
            // French books: Author, Title, City, Publisher, year.
            return new(string.Join(", ", parts.Take(authors)), parts[authors], parts[^1], parts[^2]);
        }
        var isBook = details.Publisher is not null;
        var isPeriodical = details.Issue is not null || details.Volume is not null;
        var titleEnd = isBook || parts.Count - authors == 1 ? parts.Count : isPeriodical ? parts.Count - 1 : authors + 1;
        return new(
            string.Join(", ", parts.Take(authors)),
            string.Join(", ", parts.Skip(authors).Take(titleEnd - authors)),
            details.Publisher ?? (titleEnd < parts.Count ? string.Join(", ", parts.Skip(titleEnd)) : null));
    }

    /// <summary>How many leading parts are authors: an institution with its offices, or persons up to the one behind <c>and</c>.</summary>
    private static int AuthorCount(List<string> parts)
    {
        var most = parts.Count - 1;
        if (IsOffice(parts[0]))
        {
            var count = 1;
            while (count < most && IsOffice(parts[count])) count++;
            return count;
        }
        for (var i = 1; i < Math.Min(most, 8); i++)
        {
            var name = AndStart.Replace(parts[i], "");
            if (!Citations.Authors.IsPersons(name) && !SingleName.IsMatch(name)) break;
            if (AndStart.IsMatch(parts[i]) || parts[i].Contains(" and ", StringComparison.Ordinal)) return i + 1;
        }
        return ReportWord.IsMatch(parts[0]) && !Citations.Authors.IsPersons(parts[0]) ? 0 : 1;
    }

    /// <summary>Whether a part tells of an interview, a speech or the like.</summary>
    public static bool IsTalk(string part) => Talk.IsMatch(part);

    /// <summary>Whether a citation without quotation marks is of a statute or a case in court, which needs no date to be full.</summary>
    public static bool IsLaw(string citation) => Case.IsMatch(citation) || Statute.IsMatch(citation);

    private static bool IsOffice(string part) => Citations.Authors.IsInstitution(part) && !PaperName.IsMatch(part);

    /// <summary>Titles of papers that often name an institution.</summary>
    [GeneratedRegex(@"^(\w+\s+)?(Annual|Resolution|Country|World|Global|Statement|Letter|Communiqué|Press|Fact|Decree|Law|Act|Proclamation|Ordinance|Code|Constitution|Treaty|Agreement|Declaration|Final|Interim|Rapport|Résolution|Loi|Décret)\b|" + Papers, RegexOptions.CultureInvariant)]
    private static partial Regex ReportWord { get; }

    private const string Papers = @"\b(Report|Reports|Resolution|Letter|Communiqué|Survey|Index|Review|Yearbook|Factbook|Handbook|Sheet|Constitution|Briefing|Indicators|Appeal|Rapport|Résolution)\b";

    [GeneratedRegex(Papers, RegexOptions.CultureInvariant)]
    private static partial Regex PaperName { get; }

    [GeneratedRegex(@"^[^,]*\b(Act|Law|Code|Constitution|Ordinance|Decree|Proclamation|Loi|Décret)\b[^,]*\b(1[89]|20)[0-9][0-9]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Statute { get; }

    /// <summary>A case in court: <c>United States v. Kassa, No. 03</c>, <c>R v. Minister [2016] HC 14</c>.</summary>
    [GeneratedRegex(@"^(?<title>\p{Lu}[^,]*?\s(v|vs|c)\.?\s\p{Lu}[^,\[]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Case { get; }

    [GeneratedRegex(@"^((the\s+)?authors?[’']s?\s+|telephone\s+|phone\s+|personal\s+|field\s+|email\s+)*(interview|conversation|communication|correspondence|entretien|discussion|speech|remarks|lecture|testimony|discours)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Talk { get; }

    [GeneratedRegex(@"^(and|et|&)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex AndStart { get; }

    [GeneratedRegex(@"^\p{Lu}[\p{L}’'-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex SingleName { get; }
}
