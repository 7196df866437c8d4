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
            var piece = text.Substring(from, length);
            var work = ReadWork(piece, Report);
            var ibid = IbidStart.Match(piece, 0, piece.Length).Success ? 0 : LeadIn.Length(piece);
            ibid += IbidStart.Match(piece, ibid, piece.Length - ibid).Length is var size && size > 0 ? size : -ibid;
            if (ibid > 0 && work?.Form != CitationForm.Ibid)
            {
                // `Ibid., quoting …`: whatever follows, the work before is meant first.
                var locator = IbidStart.Match(piece, ibid - size, size).Groups["locator"];
                var own = new CitedWork { Form = CitationForm.Ibid, Text = work is null ? printed : text[start..(from + ibid)].TrimEnd(), Start = start, Locator = locator.Success ? locator.Value : null };
                works.Add(own);
                remark = -1;
                var rest = text[(own.Start + own.Text.Length)..(from + length)];
                if (work is not null) works.Add(work with { Text = rest.TrimStart(), Start = from + length - rest.TrimStart().Length });
                continue;
            }
            remark = work is null ? start : -1;
            if (work is not null) works.Add(work with { Text = printed, Start = start });
        }
        if (works.Count == 0 && text.Length > 0)
        {
            diagnostics.Add(new(SeedRules.NoWork, "the note cites no work that can be told from a remark", at.Slice(0, 1)) { Help = "if it cites one, give its title “in quotation marks” or its date", Note = number });
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
        words = Series.Replace(words[lead..], m => new string(' ', m.Length));
        var quotation = TitleQuotation.Find(words);
        if (quotation.Fault >= 0)
        {
            report(SeedRules.OpenQuotation, "the quotation marks do not match", "open with “ and close with ”; inside use ‘ and ’", lead + quotation.Fault, 1);
        }
        var isQuoted = quotation is not { Open: < 0, Close: < 0 } && !UnquotedWork.IsTalk(words[(Math.Max(0, words.LastIndexOf(", ", Math.Max(0, quotation.Open), StringComparison.Ordinal)))..].TrimStart(',', ' ')) && !(quotation.Close > 0 && words.AsSpan(quotation.Close + 1).StartsWith(": "));
        var work = !isQuoted ? ReadUnquoted(words, address) : QuotedWork.Read(words, quotation, lead, report);
        if (work is null) return null;
        if (address is { } printed && work.Locator is null && AfterAddress.Match(text, printed.Start + printed.Length, text.Length - printed.Start - printed.Length) is { Success: true } page)
        {
            work = work with { Locator = page.Groups["n"].Value };
        }
        return work with { Url = address?.Url, Form = address is not null ? CitationForm.Full : work.Form };
    }

    /// <summary>Whether a text says <c>op. cit.</c>: the work was cited before.</summary>
    public static bool IsRepeated(string text) => OpCit.IsMatch(text);

    private static CitedWork? ReadUnquoted(string words, PrintedAddress? address)
    {
        words = Blanks.Collapse(words);
        var repeated = OpCit.Match(words);
        if (repeated.Success) words = words[..repeated.Index] + words[(repeated.Index + repeated.Length)..];
        var details = WorkDetails.Read(words);
        details.TakeVolume();
        // `Hamid, Temptations (2014), 41` repeats a work; with nothing else said of it, a year in brackets does not make it full.
        var isAuthorYear = details is { HasBracketedYear: true, Publisher: null, Place: null, Issue: null, Volume: null } && details.Unnamed.Count < 3 && address is null;
        var isFull = (details.Date is not null && !isAuthorYear) || details.Undated || details.Publisher is not null || UnquotedWork.IsLaw(words);
        if (!isFull && address is null && !repeated.Success && !CanBeShort(details.Unnamed)) return null;
        var parts = repeated.Success ? new(string.Join(", ", details.Unnamed), null, null, null) : UnquotedWork.Read(details);
        if (parts is { Authors: "", Title: null, Publication: null } && address is null) return null;
        var (names, others) = Authors.Read(parts.Authors);
        return details.ToWork(words, isFull, names, others, parts.Title, parts.Publication, details.Place ?? parts.Place);
    }

    /// <summary>Whether parts without quotation marks, date or address can be a short form (<c>Hale, The Salt Road</c>) rather than a remark.</summary>
    private static bool CanBeShort(List<string> parts) => parts.Count switch
    {
        0 => false,
        1 => Authors.LooksLikeNames(parts[0]) || UnquotedWork.IsTalk(parts[0]),
        _ => Authors.LooksLikeNames(parts[0]) && parts[0].Count(c => c == ' ') < 6 && parts.TrueForAll(p => char.IsUpper(p[0]) || Authors.LooksLikeNames(p)),
    };

    [GeneratedRegex(@"^\s*(ibid|ibidem|id|idem)\b\.?\s*([,.:]?\s*(at\s+)?(?<locator>(pp?\.?\s*|at\s+|n\.\s*|para(s|graph)?\.?\s*|chap(ter)?\.?\s*)?[0-9ivxlc][^;“«""]*))?[.,]?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IbidShape { get; }

    /// <summary><c>Ibid.</c> at the start of something longer, with its page.</summary>
    [GeneratedRegex(@"\G\s*(ibid|ibidem)\b\.?,?\s*((pp?\.?|at)?\s*(?<locator>[0-9]{1,4}(\s?[-–]\s?[0-9]{1,4})?)\b[.,]?\s*)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IbidStart { get; }

    /// <summary>When somebody looked at a page says nothing of the page's date.</summary>
    [GeneratedRegex(@"(?<![\s,(])[\s,(]*\b((last\s+)?(accessed|retrieved|visited|viewed)|consulté)\b.{0,60}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Accessed { get; }

    [GeneratedRegex(@"\G\s*,\s*(pp?\.?\s*)?(?<n>[0-9]{1,4}(\s?[-–]\s?[0-9]{1,4})?|[A-Z][0-9]{1,3})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex AfterAddress { get; }

    [GeneratedRegex(@"^(pp?\.?|at)\s*(?=[0-9ivxlc])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PagePrefix { get; }

    [GeneratedRegex(@"(?<!\s)(,\s*|\s+)?\b(op|loc|art)\.?\s*cit\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OpCit { get; }

    [GeneratedRegex(@"\s*\([^()]*\)\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark { get; }

    /// <summary>The series of a French book.</summary>
    [GeneratedRegex(@",\s*coll\.\s*[«“][^»”]*[»”]", RegexOptions.CultureInvariant)]
    private static partial Regex Series { get; }
}
