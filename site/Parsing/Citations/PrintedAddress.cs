using System.Text.RegularExpressions;
using Almanac.Diagnostics.Rules;

namespace Almanac.Parsing.Citations;

/// <summary>The web address of a citation as it is printed: where it stands, and what it is once put right.</summary>
/// <param name="Start">Its offset in the citation.</param>
/// <param name="Length">Its printed length, without the stop that ends the sentence.</param>
/// <param name="Url">The address, mended where that is certain; null where it cannot be read.</param>
public readonly partial record struct PrintedAddress(int Start, int Length, string? Url)
{
    /// <summary>The first address of a citation, or null; <paramref name="report"/> is told what was mended.</summary>
    public static PrintedAddress? Find(string text, CitationReport report)
    {
        if (Opening.Match(text) is not { Success: true } opening) return null;
        var start = opening.Index;
        var end = EndOfWord(text, start);
        var broken = false;
        while (Continuation(text, start, end) is { } next)
        {
            end = next;
            broken = true;
        }
        if (!broken && NamedFile.Match(text, end) is { Success: true } file)
        {
            end += file.Length;
            broken = true;
        }

        var printed = text[start..end].TrimEnd(' ', '.', ',', ';', ':', '>', ']', '”', '»', '"', '’');
        while (printed.EndsWith(')') && printed.Count(c => c == ')') > printed.Count(c => c == '(')) printed = printed[..^1].TrimEnd('.', ',');
        var url = broken ? printed.Replace(" ", printed.Count(c => c == ' ') > 2 ? "%20" : "") : printed;
        var faults = new List<string>();
        if (broken) faults.Add("the address has a space in it");
        var scheme = Scheme.Match(url).Value;
        if (scheme is not ("https://" or "http://"))
        {
            faults.Add(scheme.Length == 0 ? "the address has no scheme" : scheme.Split("//").Length > 2 ? "the scheme of the address is doubled" : "the scheme of the address is misspelt");
            var last = scheme.LastIndexOf("tp", StringComparison.OrdinalIgnoreCase);
            url = (last >= 0 && !scheme[last..].StartsWith("tps", StringComparison.OrdinalIgnoreCase) ? "http://" : "https://") + url[scheme.Length..];
        }
        var host = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        if (host.AsSpan(0, host.IndexOfAny(['/', '?', '#']) is var slash && slash < 0 ? host.Length : slash).IndexOf('.') < 0)
        {
            report(SeedRules.BrokenUrl, "the address has no host that can be read", "write it whole, `https://` first", start, printed.Length);
            return new(start, printed.Length, null);
        }
        var clean = Tracking.WithoutParameters(url);
        foreach (var fault in faults) report(SeedRules.BrokenUrl, fault, $"write `{clean}`", start, printed.Length);
        if (clean != url) report(SeedRules.TrackingParameters, "the address has tracking parameters", $"write `{clean}`", start, printed.Length);
        return new(start, printed.Length, clean);
    }

    private static int EndOfWord(string text, int from)
    {
        while (from < text.Length && !char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    /// <summary>The end of the next word, where it goes on with the address after a blank; else null.</summary>
    private static int? Continuation(string text, int start, int end)
    {
        if (end >= text.Length || end == start) return null;
        var from = end;
        while (from < text.Length && text[from] == ' ') from++;
        if (from == text.Length || from - end > 2) return null;
        var next = EndOfWord(text, from);
        var word = text[from..next];
        var so = text[start..end];
        if (AddressWord.IsMatch(word) && HostGoesOn(so.Replace(" ", "", StringComparison.Ordinal), word)) return next;
        if (!AddressWord.IsMatch(word) || Opening.IsMatch(word)) return null;
        var bare = word.TrimEnd('.', ',', ';', ')');
        if (so[^1] is '.' or ',' or ';' or ':' or ')' or '>' or ']') return null;
        if (so[^1] is '/' or '-' or '_' or '=' or '?' or '&' or '%') return char.IsUpper(word[0]) && !bare.AsSpan().ContainsAny("-_/.=") ? null : next;
        if (word[0] is '/' or '-' or '_' or '?' or '&' or '=' or '%' or '#') return bare.Length > 1 ? next : null;
        if (word[0] == '.' && bare.Length > 2 && char.IsLetterOrDigit(word[1])) return next;
        var isPath = so.Count(c => c == '/') > 2;
        return isPath && (FileName.IsMatch(bare) || bare.Count(c => c == '-') > 1 || bare.Contains('/')) && !char.IsUpper(word[0]) ? next : null;
    }

    /// <summary>Whether a blank stands in the scheme or the host: <c>http:// www.a.org</c>, <c>https: //a.org</c>, <c>https://www.a. org/b</c>.</summary>
    private static bool HostGoesOn(string so, string word)
    {
        if (so.EndsWith(':')) return word.StartsWith("//", StringComparison.Ordinal);
        if (so.EndsWith("://", StringComparison.Ordinal) || so.EndsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        var host = so[(so.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme >= 0 ? scheme + 3 : 0)..];
        return !host.Contains('/') && ((so[^1] == '.' && HostEnd.IsMatch(word)) || (word[0] == '.' && HostEnd.IsMatch(word[1..])));
    }

    [GeneratedRegex(@"^[a-z0-9-]{2,}(\.[a-z]{2,})*(/|\.?$)", RegexOptions.CultureInvariant)]
    private static partial Regex HostEnd { get; }

    /// <summary>Where an address starts: a scheme (also doubled or misspelt), or <c>www.</c></summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}/])((h?t{1,3}ps?:?\s?/{1,2}(?=[\p{L}\p{N}w]|\s[\p{L}\p{N}]|h?ttp))|www\.(?=\s?[\p{L}\p{N}-]+\.)|doi\.org/(?=10\.))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"^(h?t{1,3}ps?:?/{1,2})*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme { get; }

    /// <summary>A file whose name has blanks: <c>/Press Release 30 August.pdf</c>.</summary>
    [GeneratedRegex(@"\G(\s[\p{L}\p{N}_%-]+){2,8}\.(html?|pdf|docx?)(?=[.,;\s]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex NamedFile { get; }

    [GeneratedRegex(@"^[\p{L}\p{N}/_.,;:?=&%#~+@!()*$'-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex AddressWord { get; }

    [GeneratedRegex(@"^[\p{L}\p{N}_%-]+\.(html?|php|aspx?|pdf|shtml|jsp|cfm|stm|xml|docx?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FileName { get; }
}
