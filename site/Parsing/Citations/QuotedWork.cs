using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>A work whose title has quotation marks: names before it, publication, date and page behind it.</summary>
public static partial class QuotedWork
{
    /// <summary>
    /// The work in the words before the address; null where they are a remark that quotes somebody.
    /// <paramref name="lead"/> is where the words start in the citation.
    /// </summary>
    public static CitedWork? Read(string words, TitleQuotation quotation, int lead, CitationReport report)
    {
        var (open, close, _) = quotation;
        var head = open >= 0 ? words[..open] : "";
        var title = close < 0 ? null : words[(open + 1)..close];
        var tail = Blanks.Collapse(words.AsSpan((close < 0 ? open : close) + 1));
        if (open < 0 && title is not null)
        {
            // The opening mark is missing: persons before the first comma are the authors.
            var comma = title.IndexOf(", ", StringComparison.Ordinal);
            if (comma > 0 && Authors.IsPersons(title[..comma])) (head, title) = (title[..comma], title[(comma + 2)..]);
        }
        head = Blanks.Collapse(head);
        if (!Authors.CanBeAuthors(head)) head = AfterRemark(head);
        var details = WorkDetails.Read(In.Replace(tail, ""));
        details.TakeVolume();
        var isFull = details.Date is not null || details.Undated;
        var place = details.Place;
        if (head is not null && Outlet.Match(head) is { Success: true } outlet)
        {
            (head, place) = (outlet.Groups["name"].Value, place ?? outlet.Groups["place"].Value);
        }
        var (names, others) = Authors.Read(head ?? "");
        if (head is null && !isFull && details.Unnamed.Count == 0) return null;
        if (title is null)
        {
            // The closing mark is missing: what stands last before the date is the publication.
            title = string.Join(", ", details.Unnamed.Take(Math.Max(1, details.Unnamed.Count - 1)));
            details.Unnamed.RemoveRange(0, Math.Max(0, details.Unnamed.Count - 1));
            if (details.Unnamed is [var only] && only == title) details.Unnamed.Clear();
        }
        CitationPunctuation.Report(words, head is null ? 0 : open, quotation, lead, report);
        if (WorkReader.IsRepeated(tail)) details.Unnamed.Clear();
        var publication = details.Unnamed.Count > 0 ? string.Join(", ", details.Unnamed) : details.Publisher;
        return details.ToWork(words, isFull, names, others, title, publication, place);
    }

    /// <summary>The names behind the last sentence or remark before a title; null where there are none.</summary>
    private static string? AfterRemark(string head)
    {
        var stop = Math.Max(head.LastIndexOf(". ", StringComparison.Ordinal), Math.Max(head.LastIndexOf(": ", StringComparison.Ordinal), head.LastIndexOf("; ", StringComparison.Ordinal)));
        if (stop > 0 && Authors.LooksLikeNames(head[(stop + 2)..])) return head[(stop + 2)..];
        return PersonsAfterRemark.Match(head) is { Success: true } match && Authors.IsPersons(match.Groups["names"].Value) ? match.Groups["names"].Value : null;
    }

    /// <summary>A chapter's book follows <c>in</c>, with its editors before its title.</summary>
    [GeneratedRegex(@"^[\s,]*(in|dans)\s+((?<editors>[^,“«(]+(,\s*[^,“«(]+){0,3}?)[,\s]+\(?(eds?|dirs?|trans)\.?\)?,?\s+|eds?\.\s+[^,]+,\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex In { get; }

    /// <summary>An outlet or ministry with its place before a title: <c>Agence France Presse (Paris), “…”</c>.</summary>
    [GeneratedRegex(@"^(?<name>[^()]+?)\s*\((?<place>\p{Lu}[^()0-9@]{1,30})\),?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Outlet { get; }

    [GeneratedRegex(@"\b(by|de|par|of)\s+(?<names>\p{Lu}[^,:;]{2,80}),?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonsAfterRemark { get; }
}
