using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing;

/// <summary>
/// An entry's own network: the entry, its nearest neighbours, and the relations among them. Lineage and
/// leadership come before membership and location where there are more neighbours than fit.
/// </summary>
public sealed record Network(ImmutableArray<EntryId> Nodes, ImmutableArray<NetworkEdge> Edges, int LeftOut)
{
    /// <summary>The entry and twelve others: what a phone's width still shows in readable type.</summary>
    public const int MostNodes = 13;

    public static Network Of(LinkedEntry entry, LinkedAlmanac almanac, Ties ties)
    {
        var neighbours = entry.Relations
            .GroupBy(r => r.Other)
            .Select(g => (Id: g.Key, Rank: g.Min(r => Rank(r.Type.Family)), Ties: almanac[g.Key].Relations.Length))
            .OrderBy(n => n.Rank).ThenByDescending(n => n.Ties).ThenBy(n => n.Id)
            .Select(n => n.Id).ToList();
        ImmutableArray<EntryId> nodes = [entry.Id, .. neighbours.Take(MostNodes - 1)];
        var index = nodes.Select((id, i) => (id, i)).ToDictionary(n => n.id, n => n.i);
        var edges = new List<NetworkEdge>();
        foreach (var id in nodes)
        {
            edges.AddRange(ties.Between(id, nodes.Skip(index[id] + 1)).Select(relation => new NetworkEdge(index[id], index[relation.Other], relation)));
        }
        return new(nodes, [.. edges], neighbours.Count - nodes.Length + 1);
    }

    private static int Rank(RelationFamily family) => family switch
    {
        RelationFamily.Lineage => 0,
        RelationFamily.Leadership => 1,
        RelationFamily.Alliance => 2,
        RelationFamily.Rivalry => 3,
        RelationFamily.Action => 4,
        RelationFamily.Membership => 5,
        RelationFamily.Reference => 6,
        _ => 7,
    };
}

/// <summary>A relation between two nodes, by their indexes; it reads from the first to the second.</summary>
public sealed record NetworkEdge(int From, int To, Relation Relation);
