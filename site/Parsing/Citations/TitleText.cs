using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>Cleans the words of a title.</summary>
public static partial class TitleText
{
    /// <summary>The title without the comma or stop that ends it in a citation; null where nothing is left.</summary>
    public static string? Clean(string? title)
    {
        var clean = Blanks.Collapse(title).Trim().Trim(',').Trim();
        if (clean.Length == 0) return null;
        if (clean.EndsWith(",’", StringComparison.Ordinal) || clean.EndsWith(".’", StringComparison.Ordinal) || clean.EndsWith(",'", StringComparison.Ordinal))
        {
            var inner = clean[..^2];
            clean = SingleQuotes.FindUnmatched(inner) >= 0 || clean[^1] == '\'' ? inner + clean[^1] : inner;
        }
        return clean.EndsWith('.') && !clean.EndsWith("..", StringComparison.Ordinal) && !Abbreviation.IsMatch(clean) ? clean[..^1] : clean;
    }

    [GeneratedRegex(@"(\b\p{Lu}\.\p{Lu}|\b(Inc|Corp|Co|Ltd|etc|Jr|Sr|vs))\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation { get; }
}
