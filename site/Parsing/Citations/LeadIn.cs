using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>
/// Words before a work that are no part of it: <c>See also</c>, <c>Quoted in</c>, and remarks of whole
/// sentences.
/// </summary>
public static partial class LeadIn
{
    /// <summary>How many characters at the start of a citation are no part of the work.</summary>
    public static int Length(string citation)
    {
        var title = citation.AsSpan().IndexOfAny('“', '«', '"');
        var before = title < 0 ? citation : citation[..title];
        var at = 0;
        foreach (var match in Inside.EnumerateMatches(before)) at = match.Index + match.Length;
        if (Opening.Match(citation, at, citation.Length - at) is { Success: true } opening) at += opening.Length;
        return at;
    }

    private const string Words =
        @"(and|but)\s+see(\s+also)?|and|et|see,?\s+(also|generally|inter alia|in particular|especially|e\.g\.|for\s+(example|instance|more|further|details|a\s+\w+)[^,:“«""]{0,60})|see|also\s+see|cf\.?|compare|contra"
        + @"|(as\s+)?(quoted|cited|reported|reproduced|reprinted)\s+(in|by)|for\s+(more|further|details|background|an?\s+\w+)[^,:“«""]{0,60},?\s+see(\s+also)?|according\s+to|from|voir(\s+aussi|,?\s+par\s+exemple)?|cité\s+(par|dans)";

    [GeneratedRegex(@"\G(" + Words + @")\b[.,:]?\s+(?=[\p{L}“«""‘'(])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening { get; }

    /// <summary>The same behind a whole sentence or a comma of a remark.</summary>
    [GeneratedRegex(@"(?<=[.!?,:;)]\s)((and|but)\s+see|see|see\s+also|also\s+see|cf\.|(as\s+)?(quoted|cited|translated|reprinted|reproduced|reported)\s+(in|by)|voir|voir\s+aussi|cité\s+(dans|par))\b[.,:]?\s+(?=[\p{Lu}“«""‘])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inside { get; }
}
