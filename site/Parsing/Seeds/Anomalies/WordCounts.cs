using System.Text.RegularExpressions;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>The words of a profile's text and titles, and the parts of its addresses, in lower case.</summary>
public sealed partial class WordCounts
{
    private readonly HashSet<string> text = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Adds the words of a text; of a word with a hyphen neither part.</summary>
    public void AddText(string? words)
    {
        if (words is null) return;
        foreach (var match in Word.EnumerateMatches(words)) text.Add(words.AsSpan(match.Index, match.Length).ToString().ToLowerInvariant());
    }

    /// <summary>Adds the parts of an address, each address once.</summary>
    public void AddParts(string url)
    {
        if (!seen.Add(url)) return;
        foreach (var part in Part.Matches(url).Select(m => m.Value.ToLowerInvariant()).Distinct()) addresses[part] = addresses.GetValueOrDefault(part) + 1;
    }

    public bool InText(string word) => text.Contains(word);

    /// <summary>Whether a part stands in more addresses than one.</summary>
    public bool InOtherAddresses(string part) => addresses.GetValueOrDefault(part) > 1;

    [GeneratedRegex(@"(?<![\p{L}\p{N}-])\p{L}+(?![\p{L}\p{N}]|-\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Part { get; }
}
