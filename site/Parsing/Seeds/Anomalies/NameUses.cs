using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>A name as it is printed, how often, and where first.</summary>
public sealed record NameUse(string Name, int Count, Citation First, int Order);

/// <summary>The names of one sort in a profile, and which of them are probably spellings of one name.</summary>
public sealed class NameUses
{
    /// <summary>The shortest name that is compared letter by letter; the longest is a sentence.</summary>
    private const int Shortest = 6, Longest = 60;

    /// <summary>How many names of one key are compared with each other.</summary>
    private const int MostAlike = 4;

    private readonly Dictionary<string, NameUse> uses = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => uses.Keys;

    public void Add(string? name, Citation citation)
    {
        if (name is null) return;
        uses[name] = uses.TryGetValue(name, out var known) ? known with { Count = known.Count + 1 } : new(name, 1, citation, uses.Count);
    }

    /// <summary>Two of the names, the rarer one first, or else the later one.</summary>
    public (NameUse Odd, NameUse Usual) Order(string a, string b)
    {
        var (one, other) = (uses[a], uses[b]);
        return one.Count < other.Count || (one.Count == other.Count && one.Order > other.Order) ? (one, other) : (other, one);
    }

    /// <summary>Names with the same key that are printed differently; upper and lower case, and forms of the apostrophe, don't count.</summary>
    public IEnumerable<(NameUse Odd, NameUse Usual)> Pairs(Func<string, string> key)
    {
        foreach (var group in uses.Keys.GroupBy(key, StringComparer.Ordinal))
        {
            if (group.Key.Length < 3) continue;
            var names = group.DistinctBy(Printed, StringComparer.OrdinalIgnoreCase).Take(MostAlike).OrderByDescending(n => uses[n].Count).ThenBy(n => uses[n].Order).ToList();
            foreach (var odd in names.Skip(1)) yield return (uses[odd], uses[names[0]]);
        }
    }

    /// <summary>
    /// Names whose keys differ by one letter, or by two that changed places: those that are the same once one
    /// letter is left out of either. <paramref name="agrees"/> may refuse a pair.
    /// </summary>
    public IEnumerable<(NameUse Odd, NameUse Usual)> Near(Func<string, string> key, Func<string, string, bool>? agrees = null)
    {
        var byShortened = new Dictionary<string, List<(string Name, string Key)>>(StringComparer.Ordinal);
        foreach (var name in uses.Keys)
        {
            var own = key(name);
            if (own.Length is < Shortest or > Longest || own.AsSpan().ContainsAnyInRange('0', '9')) continue;
            for (var i = -1; i < own.Length; i++)
            {
                var shortened = i < 0 ? own : own.Remove(i, 1);
                if (!byShortened.TryGetValue(shortened, out var names)) byShortened[shortened] = names = [];
                foreach (var (other, otherKey) in names)
                {
                    if (otherKey != own && TitleWords.Alike(own, otherKey) && (agrees?.Invoke(name, other) ?? true)) yield return Order(name, other);
                }
                if (names.Count < MostAlike && !names.Contains((name, own))) names.Add((name, own));
            }
        }
    }

    /// <summary>Names that begin with the initials of another: <c>VOA News</c>, <c>Voice of America</c>.</summary>
    public IEnumerable<(NameUse Odd, NameUse Usual)> Abbreviated(IReadOnlySet<string> inFull)
    {
        var byInitials = uses.Keys
            .SelectMany(name => Initials(TitleWords.Of(name)).Select(initials => (initials, name)))
            .ToLookup(p => p.initials, p => p.name, StringComparer.Ordinal);
        foreach (var name in uses.Keys.Where(inFull.Contains))
        {
            var first = name.Split(' ')[0];
            if (first.Length < 3 || first.Length == name.Length || !first.All(char.IsAsciiLetterUpper)) continue;
            foreach (var full in byInitials[first.ToLowerInvariant()].Where(f => f != name).Take(1)) yield return Order(name, full);
        }
    }

    private static IEnumerable<string> Initials(string[] words)
    {
        if (words.Length < 3) return [];
        var significant = TitleWords.Significant(words);
        return new[] { string.Concat(words.Select(w => w[0])), string.Concat(significant.Select(w => w[0])) }.Where(i => i.Length >= 3).Distinct();
    }

    private static string Printed(string name) => name.Replace('’', '\'').Replace('\u00A0', ' ');
}
