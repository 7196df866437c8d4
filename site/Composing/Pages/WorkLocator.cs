using System.Text.RegularExpressions;
using Almanac.Parsing.Citations;

namespace Almanac.Composing.Pages;

/// <summary>Tells the words of a work from the page that one citation names in them.</summary>
public static partial class WorkLocator
{
    /// <summary>
    /// The printed words without the page: of <c>Renn, “Lamps in Orvane,” 212.</c> it is <c>Renn, “Lamps in
    /// Orvane.”</c> Where the page can't be told from the other words, all of them.
    /// </summary>
    public static string Without(CitedWork work)
    {
        if (work.Locator is not { Length: > 0 } locator) return work.Text;
        if (work.Form == CitationForm.Ibid) return "Ibid.";
        var address = work.Url is null ? -1 : work.Text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        var words = address < 0 ? work.Text : work.Text[..address];
        if (Page.Matches(words).LastOrDefault(m => m.Groups["n"].Value == locator) is not { } page) return work.Text;

        var before = words[..page.Index].TrimEnd(',', ':', ' ');
        var after = work.Text[(page.Index + page.Length)..];
        if (before.Length == 0) return work.Text;
        if (before[^1] is not ('”' or '»' or '"')) return before + after;
        if (after.Trim() is not ("" or ".")) return before + after.TrimStart(',');
        var title = before[..^1].TrimEnd(',');
        return title + (title.EndsWith('?') || title.EndsWith('!') ? "" : ".") + before[^1];
    }

    [GeneratedRegex(@"(?<=\S[,:”»""])\s*(pp?\.?\s*|at\s+)?(?<n>[0-9]+(\s*[-–—]\s*[0-9]+)?)(?=\s*([,.;]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Page { get; }
}
