using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Parsing.Citations;

/// <summary>
/// Takes the text of a note apart into works, and each work into authors, title, publication, date, page
/// and address. It reads the humanities style of the Chicago Manual's endnotes: <c>Author, “Title,”
/// Publication (Place) volume, no. issue, date, pages, address</c>, and its British and French cousins. A
/// remark that cites nothing belongs to the work behind it; a note of nothing else has no works.
/// </summary>
public static partial class WorkReader
{
    /// <summary>The longest citation that is taken apart, in UTF-16 units; a longer one is no citation.</summary>
    public const int LongestCitation = 4000;

    /// <summary>The works of one note. <paramref name="at"/> is the place of <paramref name="text"/>, of the same length.</summary>
    public static ImmutableArray<CitedWork> ReadNote(int number, string text, SourceSpan at, List<Diagnostic> diagnostics)
    {
        var works = ImmutableArray.CreateBuilder<CitedWork>();
        var remark = -1;
        foreach (var (from, length) in WorkSplitter.Split(text))
        {
            var start = remark >= 0 ? remark : from;
            var printed = text[start..(from + length)];
            if (length > LongestCitation)
            {
                diagnostics.Add(new(SeedRules.TooLong, $"the citation has {length:N0} characters, more than {LongestCitation:N0}", at.Slice(from, 1)) { Help = "part works by `; `, and put remarks into the text", Note = number });
                works.Add(new() { Form = CitationForm.Full, Text = printed, Start = start });
                remark = -1;
                continue;
            }
            void Report(DiagnosticRule rule, string message, string? help, int place, int size) =>
                diagnostics.Add(new(rule, message, at.Slice(from + place, size)) { Help = help, Note = number });
            var work = ReadWork(text.Substring(from, length), Report);
            remark = work is null ? start : -1;
            if (work is not null) works.Add(work with { Text = printed, Start = start });
        }
        if (remark >= 0 && works.Count > 0) works[^1] = works[^1] with { Text = text[works[^1].Start..].TrimEnd() };
        return works.ToImmutable();
    }

    private static CitedWork? ReadWork(string text, CitationReport report)
    {
        var lead = LeadIn.Length(text);
        var own = text[lead..];
        if (IbidShape.Match(own) is { Success: true } ibid)
        {
            var place = Remark.Replace(ibid.Groups["locator"].Value, "").Trim().TrimEnd('.');
            return new() { Form = CitationForm.Ibid, Text = text, Start = 0, Locator = place.Length == 0 ? null : PagePrefix.Replace(place, "") };
        }

        var address = PrintedAddress.Find(text, report);
        var words = address is { } found ? text[..found.Start] : text;
        words = Accessed.Replace(words.TrimEnd(' ', ',', '.', '<', '(', '['), "").TrimEnd(' ', ',', '(');
        if (words.Length <= lead) return address is null ? null : new() { Form = CitationForm.Full, Text = text, Start = 0, Url = address.Value.Url };
        words = Series.Replace(words[lead..], "");
        var quotation = TitleQuotation.Find(words);
        if (quotation.Fault >= 0)
        {
            report(SeedRules.OpenQuotation, "the quotation marks do not match", "open with “ and close with ”; inside use ‘ and ’", lead + quotation.Fault, 1);
        }
        var isQuoted = quotation is not { Open: < 0, Close: < 0 } && !(quotation.Close > 0 && words.AsSpan(quotation.Close + 1).StartsWith(": "));
        var work = !isQuoted ? ReadUnquoted(words, address) : ReadQuoted(words, quotation, lead, report);
        if (work is null) return null;
        if (address is { } printed && work.Locator is null && AfterAddress.Match(text, printed.Start + printed.Length, text.Length - printed.Start - printed.Length) is { Success: true } page)
        {
            work = work with { Locator = page.Groups["n"].Value };
        }
        return work with { Url = address?.Url, Form = address is not null ? CitationForm.Full : work.Form };
    }

    private static CitedWork? ReadQuoted(string words, TitleQuotation quotation, int lead, CitationReport report)
    {
        var (open, close, _) = quotation;
        var head = open >= 0 ? words[..open] : "";
        var title = close < 0 ? null : words[(open + 1)..close];
        var tail = close < 0 ? words[(open + 1)..] : words[(close + 1)..];
        if (open < 0 && title is not null)
        {
            // The opening mark is missing: persons before the first comma are the authors.
            var comma = title.IndexOf(", ", StringComparison.Ordinal);
            if (comma > 0 && Authors.IsPersons(title[..comma])) (head, title) = (title[..comma], title[(comma + 2)..]);
        }
        if (!Authors.CanBeAuthors(head)) head = AfterRemark(head);
        var details = WorkDetails.Read(In.Replace(tail, ""));
        details.TakeVolume();
        var isFull = details.Date is not null || details.Undated;
        var (names, others) = Authors.Read(head ?? "");
        if (head is null && !isFull && details.Unnamed.Count == 0) return null;
        if (title is null)
        {
            // The closing mark is missing: what stands last before the date is the publication.
            title = string.Join(", ", details.Unnamed.Take(Math.Max(1, details.Unnamed.Count - 1)));
            details.Unnamed.RemoveRange(0, Math.Max(0, details.Unnamed.Count - 1));
            if (details.Unnamed is [var only] && only == title) details.Unnamed.Clear();
        }
        ReportPunctuation(words, head, quotation, lead, report);
        if (OpCit.IsMatch(tail)) details.Unnamed.Clear();
        return new()
        {
            Form = isFull ? CitationForm.Full : CitationForm.Shortened,
            Text = words,
            Start = 0,
            Authors = names,
            AndOthers = others,
            Title = CleanTitle(title),
            Publication = details.Unnamed.Count > 0 ? string.Join(", ", details.Unnamed) : details.Publisher,
            Place = details.Place,
            Volume = details.Volume,
            Issue = details.Issue,
            Date = details.Date,
            Locator = details.Locator,
        };
    }

    private static CitedWork? ReadUnquoted(string words, PrintedAddress? address)
    {
        var repeated = OpCit.Match(words);
        if (repeated.Success) words = words[..repeated.Index] + words[(repeated.Index + repeated.Length)..];
        var details = WorkDetails.Read(words);
        details.TakeVolume();
        var isFull = details.Date is not null || details.Undated || details.Publisher is not null || UnquotedWork.IsLaw(words);
        if (!isFull && address is null && !repeated.Success && !CanBeShort(details.Unnamed)) return null;
        var parts = repeated.Success ? new(string.Join(", ", details.Unnamed), null, null, null) : UnquotedWork.Read(details);
        if (parts is { Authors: "", Title: null, Publication: null } && address is null) return null;
        var (names, others) = Authors.Read(parts.Authors);
        return new()
        {
            Form = isFull ? CitationForm.Full : CitationForm.Shortened,
            Text = words,
            Start = 0,
            Authors = names,
            AndOthers = others,
            Title = CleanTitle(parts.Title),
            Publication = parts.Publication,
            Place = details.Place ?? parts.Place,
            Volume = details.Volume,
            Issue = details.Issue,
            Date = details.Date,
            Locator = details.Locator,
        };
    }

    /// <summary>Whether parts without quotation marks, date or address can be a short form (<c>Hale, The Salt Road</c>) rather than a remark.</summary>
    private static bool CanBeShort(List<string> parts) => parts.Count switch
    {
        0 => false,
        1 => Authors.LooksLikeNames(parts[0]) || UnquotedWork.IsTalk(parts[0]),
        _ => Authors.LooksLikeNames(parts[0]) && parts[0].Count(c => c == ' ') < 6 && parts.TrueForAll(p => char.IsUpper(p[0]) || Authors.LooksLikeNames(p)),
    };

    /// <summary>The names behind the last sentence or remark before a title; null where there are none.</summary>
    private static string? AfterRemark(string head)
    {
        var stop = Math.Max(head.LastIndexOf(". ", StringComparison.Ordinal), Math.Max(head.LastIndexOf(": ", StringComparison.Ordinal), head.LastIndexOf("; ", StringComparison.Ordinal)));
        if (stop > 0 && Authors.LooksLikeNames(head[(stop + 2)..])) return head[(stop + 2)..];
        return PersonsAfterRemark.Match(head) is { Success: true } match && Authors.IsPersons(match.Groups["names"].Value) ? match.Groups["names"].Value : null;
    }

    private static void ReportPunctuation(string words, string? head, TitleQuotation quotation, int lead, CitationReport report)
    {
        if (head is { Length: > 2 } && head.TrimEnd() is var names && names.EndsWith('.') && !StopOfName.IsMatch(names))
        {
            report(SeedRules.Punctuation, "a full stop stands between author and title", "put a comma there", lead + names.Length - 1, 1);
        }
        if (head?.IndexOf("et. al", StringComparison.Ordinal) is { } others and >= 0)
        {
            report(SeedRules.Punctuation, "`et.` is a word, no abbreviation", "write `et al.`", lead + others, "et.".Length);
        }
        var (open, close, _) = quotation;
        if (close < 1) return;
        var single = SingleQuotes.FindUnmatched(words[(open + 1)..close]);
        if (single >= 0 && quotation.Fault < 0 && words[close] is '”' or '»')
        {
            report(SeedRules.OpenQuotation, "the quotation marks do not match", "inside a title open with ‘ and close with ’", lead + open + 1 + single, 1);
        }
        if (close + 1 < words.Length && close > 0 && !Quotations.EndsTitle(words, close) && TailStart.IsMatch(words.AsSpan(close + 1)))
        {
            report(SeedRules.Punctuation, "no comma between the title and what follows it", "put a comma before the closing mark", lead + close, 1);
        }
        if (words[close] == '”' && words[close - 1] is ' ' or ';')
        {
            report(SeedRules.Punctuation, words[close - 1] == ' ' ? "a blank stands before the closing mark" : "a semicolon stands before the closing mark", "end the title with a comma and the closing mark: `,”`", lead + close - 1, 1);
        }
        var cedilla = words.IndexOf('¸', close + 1);
        if (cedilla > 0) report(SeedRules.Punctuation, "a cedilla stands for a comma", "put a comma there", lead + cedilla, 1);
    }

    private static string? CleanTitle(string? title)
    {
        var clean = title?.Trim().Trim(',').Trim();
        if (string.IsNullOrEmpty(clean)) return null;
        if (clean.EndsWith(",’", StringComparison.Ordinal) || clean.EndsWith(".’", StringComparison.Ordinal) || clean.EndsWith(",'", StringComparison.Ordinal))
        {
            var inner = clean[..^2];
            clean = SingleQuotes.FindUnmatched(inner) >= 0 || clean[^1] == '\'' ? inner + clean[^1] : inner;
        }
        return clean.EndsWith('.') && !clean.EndsWith("..", StringComparison.Ordinal) && !Abbreviation.IsMatch(clean) ? clean[..^1] : clean;
    }

    [GeneratedRegex(@"^\s*(ibid|ibidem|id|idem)\b\.?\s*([,.:]?\s*(at\s+)?(?<locator>(pp?\.?\s*|at\s+|n\.\s*|para(s|graph)?\.?\s*|chap(ter)?\.?\s*)?[0-9ivxlc][^;“«""]*))?[.,]?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IbidShape { get; }

    /// <summary>When somebody looked at a page says nothing of the page's date.</summary>
    [GeneratedRegex(@"[,(]?\s*\b((last\s+)?(accessed|retrieved|visited|viewed)|consulté)\b.{0,60}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Accessed { get; }

    [GeneratedRegex(@"\G\s*,\s*(pp?\.?\s*)?(?<n>[0-9]{1,4}(\s?[-–]\s?[0-9]{1,4})?|[A-Z][0-9]{1,3})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex AfterAddress { get; }

    [GeneratedRegex(@"^(pp?\.?|at)\s*(?=[0-9ivxlc])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PagePrefix { get; }

    [GeneratedRegex(@",?\s*\b(op|loc|art)\.?\s*cit\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OpCit { get; }

    [GeneratedRegex(@"\s*\([^()]*\)\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark { get; }

    /// <summary>The series of a French book.</summary>
    [GeneratedRegex(@",\s*coll\.\s*[«“][^»”]*[»”]", RegexOptions.CultureInvariant)]
    private static partial Regex Series { get; }

    [GeneratedRegex(@"\b(by|de|par|of)\s+(?<names>\p{Lu}[^,:;]{2,80}),?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonsAfterRemark { get; }

    /// <summary>A chapter's book follows <c>in</c>, with its editors before its title.</summary>
    [GeneratedRegex(@"^[\s,]*(in|dans)\s+((?<editors>[^,“«(]+(,\s*[^,“«(]+){0,3}?)[,\s]+\(?(eds?|dirs?)\.?\)?,?\s+|eds?\.\s+[^,]+,\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex In { get; }

    [GeneratedRegex(@"(\b(\p{Lu}|Jr|Sr|al|eds?|Dr|trans|Inc|Ltd|Co|Corp|U\.S|U\.N|U\.K)|\.\p{L})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex StopOfName { get; }

    [GeneratedRegex(@"^\s?[\p{Lu}0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex TailStart { get; }

    [GeneratedRegex(@"(\b\p{Lu}\.\p{Lu}|\b(Inc|Corp|Co|Ltd|etc|Jr|Sr|vs))\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation { get; }
}
