using System.Text.RegularExpressions;
using Almanac.Diagnostics.Rules;

namespace Almanac.Parsing.Citations;

/// <summary>Tells of unusual punctuation between the parts of a citation with a quoted title.</summary>
public static partial class CitationPunctuation
{
    /// <summary>
    /// Checks the names before the title (the first <paramref name="headLength"/> characters), its marks and what follows.
    /// <paramref name="lead"/> is where the words start in the citation.
    /// </summary>
    public static void Report(string words, int headLength, TitleQuotation quotation, int lead, CitationReport report)
    {
        var head = words[..Math.Max(0, headLength)];
        if (head.Length > 2 && head.TrimEnd() is var names && names.EndsWith('.') && !StopOfName.IsMatch(names))
        {
            report(SeedRules.Punctuation, "a full stop stands between author and title", "put a comma there", lead + names.Length - 1, 1);
        }
        if (head.IndexOf("et. al", StringComparison.Ordinal) is var others && others >= 0)
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

    [GeneratedRegex(@"(\b(\p{Lu}|Jr|Sr|al|eds?|Dr|trans|Inc|Ltd|Co|Corp|U\.S|U\.N|U\.K)|\.\p{L})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex StopOfName { get; }

    [GeneratedRegex(@"^\s?[\p{Lu}0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex TailStart { get; }
}
