using System.Collections.Immutable;
using Almanac.Linking;

namespace Almanac.Composing.Drawing;

/// <summary>The years of a network: those that its ties are dated to, and which of them are worth a picture of their own.</summary>
/// <param name="First">The first year that a tie is dated to.</param>
/// <param name="Last">The last.</param>
/// <param name="Pictured">The years in which most ties began or ended, at most four and none next to another, oldest first.</param>
public sealed record NetworkYears(int First, int Last, ImmutableArray<int> Pictured)
{
    private const int MostPictured = 4;

    /// <summary>Null where no tie is dated.</summary>
    public static NetworkYears? Of(Network network, LinkedAlmanac almanac)
    {
        var changes = new SortedDictionary<int, int>();
        foreach (var edge in network.Edges)
        {
            var years = TieYears.Of(edge.Relation, almanac[network.Nodes[edge.From]].Entry, almanac[network.Nodes[edge.To]].Entry);
            if (years.First is { } first) changes[first] = changes.GetValueOrDefault(first) + 1;
            if (years.Last is { } last && edge.Relation is not { From: null, To: null }) changes[last] = changes.GetValueOrDefault(last) + 1;
        }
        if (changes.Count == 0) return null;
        var pictured = new List<int>();
        foreach (var (year, _) in changes.OrderByDescending(c => c.Value).ThenBy(c => c.Key))
        {
            if (pictured.Count < MostPictured && pictured.TrueForAll(other => Math.Abs(other - year) > 1)) pictured.Add(year);
        }
        return new(changes.Keys.First(), changes.Keys.Last(), [.. pictured.Order()]);
    }

    /// <summary>What of a network is dated to a year: its ties then, and the entries that they join.</summary>
    public static Network In(int year, Network network, LinkedAlmanac almanac)
    {
        var edges = network.Edges.Where(e => TieYears.Of(e.Relation, almanac[network.Nodes[e.From]].Entry, almanac[network.Nodes[e.To]].Entry).Holds(year)).ToList();
        var joined = edges.SelectMany(e => new[] { e.From, e.To }).Distinct().Order().ToList();
        var index = joined.Index().ToDictionary(j => j.Item, j => j.Index);
        return new([.. joined.Select(n => network.Nodes[n])], [.. edges.Select(e => e with { From = index[e.From], To = index[e.To] })], 0);
    }
}
