using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>Reads the names before a title: one person, several, or an institution.</summary>
public static partial class Authors
{
    public static (ImmutableArray<string> Names, bool AndOthers) Read(string text)
    {
        var names = text.Trim().Trim(',').Trim();
        var others = EtAl.IsMatch(names);
        if (others) names = EtAl.Replace(names, "").Trim().Trim(',').Trim();
        if (names.EndsWith('.') && !Initial.IsMatch(names)) names = names[..^1];
        if (names.Length == 0) return ([], others);
        if (Institution.IsMatch(names)) return ([names], others);
        return ([.. Separator.Split(names).Select(n => n.Trim()).Where(n => n.Length > 0)], others);
    }

    /// <summary>Whether a name is an institution's.</summary>
    public static bool IsInstitution(string name) => Institution.IsMatch(name);

    [GeneratedRegex(@",?\s*\bet\.?\s+al\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EtAl { get; }

    [GeneratedRegex(@"\b(\p{Lu}|Jr|Sr)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Initial { get; }

    /// <summary>Words that persons' names don't have.</summary>
    [GeneratedRegex(@"\b(Department|Office|Government|Command|Nations|Ministry|Commission(er)?|Committee|Bureau|Agency|Council|Union|Institute|Institut|University|Université|Center|Centre|Foundation|Group|Organi[sz]ation|Bank|Assembly|Service|Program(me)?|Secretariat|Secretary-General|Peacekeeping|Court|Network|Association|Watch|International)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Institution { get; }

    [GeneratedRegex(@"\s*,?\s+(?:and|et|&)\s+|\s*,\s*(?!Jr\b|Sr\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator { get; }
}
