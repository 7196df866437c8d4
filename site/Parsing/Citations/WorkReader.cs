using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Parsing.Citations;

/// <summary>
/// Takes the text of a note apart into works, and each work into authors, title, publication, date, page
/// and address. It reads the humanities style of the Chicago Manual's endnotes: <c>Author, “Title,”
/// Publication (Place) volume, no. issue, date, pages, address</c>.
/// </summary>
public static partial class WorkReader
{
    public static ImmutableArray<CitedWork> ReadNote(int number, string text, SourceSpan at, List<Diagnostic> diagnostics)
    {
        var works = ImmutableArray.CreateBuilder<CitedWork>();
        foreach (var (start, length) in WorkSplitter.Split(text))
        {
            var span = at.Slice(start, length);
            void Report(DiagnosticRule rule, string message, string help, SourceSpan place) =>
                diagnostics.Add(new(rule, message, place) { Help = help, Note = number });
            works.Add(ReadWork(text.Substring(start, length), start, span, Report));
        }
        return works.ToImmutable();
    }

    private delegate void Reporter(DiagnosticRule rule, string message, string help, SourceSpan place);

    private static CitedWork ReadWork(string text, int start, SourceSpan at, Reporter report)
    {
        if (IbidShape.Match(text) is { Success: true } ibid)
        {
            var place = ibid.Groups["locator"].Value.Trim().TrimEnd('.');
            return new() { Form = CitationForm.Ibid, Text = text, Start = start, Locator = place.Length == 0 ? null : PagePrefix.Replace(place, "") };
        }

        var (url, urlStart) = ReadUrl(text, at, report);
        var words = Accessed.Replace(text[..urlStart].TrimEnd(' ', ',', '.', '<', '('), "");
        var (open, close) = TitleQuotes(words);
        if (open >= 0 && (close < 0 || Unbalanced(words)))
        {
            report(SeedRules.OpenQuotation, "the quotation marks do not match", "open with “ and close with ”; inside use ‘ and ’", at.Slice(open, Math.Min(words.Length, close < 0 ? words.Length : close + 1) - open));
        }

        var tail = open < 0 ? words : close < 0 ? words[(open + 1)..] : words[(close + 1)..];
        var details = WorkDetails.Read(tail);
        var (authors, others) = Authors.Read(open < 0 ? details.LeadingSegments(1) : words[..open]);
        var title = open < 0 ? details.LastSegment
            : close < 0 ? details.LeadingSegments(1)
            : words[(open + 1)..close];
        var publication = open < 0 ? null : close < 0 ? details.LastSegment : details.Publication;
        return new()
        {
            Form = url is null && details.Date is null && !details.Undated ? CitationForm.Shortened : CitationForm.Full,
            Text = text,
            Start = start,
            Authors = authors,
            AndOthers = others,
            Title = CleanTitle(title),
            Publication = Clean(publication),
            Place = details.Place,
            Volume = details.Volume,
            Issue = details.Issue,
            Date = details.Date,
            Url = url,
            Locator = details.Locator,
        };
    }

    /// <summary>The address at the end of a citation, put right where that is certain, and where it starts.</summary>
    private static (string? Url, int Start) ReadUrl(string text, SourceSpan at, Reporter report)
    {
        var start = text.IndexOf("https://", StringComparison.OrdinalIgnoreCase);
        var plain = text.IndexOf("http://", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || (plain >= 0 && plain < start)) start = plain;
        if (start < 0) return (null, text.Length);

        var printed = text[start..].TrimEnd(' ', '.', ',', '>');
        if (!printed.Contains('(')) printed = printed.TrimEnd(')');
        var url = printed;
        if (DoubledScheme.IsMatch(url))
        {
            url = DoubledScheme.Replace(url, "$2");
            report(SeedRules.BrokenUrl, "the scheme of the address is doubled", $"write `{Tracking.WithoutParameters(url)}`", at.Slice(start, printed.Length));
        }
        if (url.Contains(' '))
        {
            var joined = url.Replace(" ", "");
            if (BrokenBySpace.IsMatch(url))
            {
                report(SeedRules.BrokenUrl, "the address has a space in it", $"write `{joined}`", at.Slice(start, printed.Length));
                url = joined;
            }
            else
            {
                url = url[..url.IndexOf(' ')].TrimEnd(',', '.', ';');
            }
        }
        var clean = Tracking.WithoutParameters(url);
        if (clean != url)
        {
            report(SeedRules.TrackingParameters, "the address has tracking parameters", $"write `{clean}`", at.Slice(start, printed.Length));
            url = clean;
        }
        return (url, start);
    }

    /// <summary>The first opening and the last closing quotation mark, or -1 where there is none.</summary>
    private static (int Open, int Close) TitleQuotes(string words)
    {
        var open = words.AsSpan().IndexOfAny('“', '«', '"');
        if (open < 0) return (-1, -1);
        var close = words.LastIndexOf(words[open] switch { '“' => '”', '«' => '»', _ => '"' });
        return (open, close > open ? close : -1);
    }

    private static bool Unbalanced(string words) => words.Count(c => c == '“') != words.Count(c => c == '”');

    private static string? CleanTitle(string? title)
    {
        var clean = Clean(title);
        if (clean is null) return null;
        if (clean.EndsWith(",’", StringComparison.Ordinal) || clean.EndsWith(".’", StringComparison.Ordinal))
        {
            var inner = clean[..^2];
            var open = inner.Count(c => c == '‘') - inner.Where((c, i) => c == '’' && (i + 1 == inner.Length || !char.IsLetter(inner[i + 1]))).Count();
            clean = open > 0 ? inner + "’" : inner;
        }
        return clean.EndsWith('.') && !clean.EndsWith("..", StringComparison.Ordinal) ? clean[..^1] : clean;
    }

    private static string? Clean(string? text)
    {
        var clean = text?.Trim().Trim(',').Trim();
        return string.IsNullOrEmpty(clean) ? null : clean;
    }

    [GeneratedRegex(@"^\s*(ibid|ibidem|id)\b\.?\s*(,\s*(at\s+)?(?<locator>[^;]+))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IbidShape { get; }

    /// <summary>When somebody looked at a page says nothing of the page's date.</summary>
    [GeneratedRegex(@"[,(]?\s*\b(last )?accessed\b.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Accessed { get; }

    [GeneratedRegex(@"^(pp?\.?|at)\s*(?=[0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PagePrefix { get; }

    [GeneratedRegex(@"^(https?://)+(https?://)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoubledScheme { get; }

    /// <summary>One space inside an address whose rest still looks like a path.</summary>
    [GeneratedRegex(@"^https?://[^\s]+[/\-_=?&]\s[^\s,;]*[/\-._][^\s,;]*$|^https?://\s?[^\s,;]+$|^https?://[^\s]+\s[/\-_?&][^\s,;]+$", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenBySpace { get; }
}
