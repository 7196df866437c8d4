using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing;

/// <summary>
/// Entries and the relations among them: an entry's own network, which begins with the entry, or that of all
/// groups and people.
/// </summary>
public sealed record Network(ImmutableArray<EntryId> Nodes, ImmutableArray<NetworkEdge> Edges, int LeftOut)
{
    /// <summary>The entry and two dozen others: what a phone's width still shows in readable type; the list beside the picture has all.</summary>
    public const int MostNodes = 25;

    /// <summary>Up to so many, all relations among them show; among more, only those of the entry, and of lineage, leadership, alliance and rivalry.</summary>
    public const int FewNodes = 13;

    /// <summary>How many groups and people the network of all shows.</summary>
    public const int MostOfAll = 60;

    /// <summary>How many pairs of them it joins: more lines than these hide each other.</summary>
    private const int MostPairs = 100;

    /// <summary>
    /// The entry, its nearest neighbours, and the relations among them that leave the picture legible. Lineage and leadership come before
    /// membership and location where there are more neighbours than fit.
    /// </summary>
    public static Network Of(LinkedEntry entry, LinkedAlmanac almanac, Ties ties)
    {
        var neighbours = entry.Relations
            .GroupBy(r => r.Other)
            .Select(g => (Id: g.Key, Rank: g.Min(r => Rank(r.Type.Family)), Ties: almanac[g.Key].Relations.Length))
            .OrderBy(n => n.Rank).ThenByDescending(n => n.Ties).ThenBy(n => n.Id)
            .Select(n => n.Id).ToList();
        ImmutableArray<EntryId> nodes = [entry.Id, .. neighbours.Take(MostNodes - 1)];
        var edges = EdgesAmong(nodes, ties);
        if (nodes.Length > FewNodes) edges = edges.RemoveAll(e => e.From > 0 && Rank(e.Relation.Type.Family) > Rank(RelationFamily.Rivalry));
        return new(nodes, edges, neighbours.Count - nodes.Length + 1);
    }

    /// <summary>The groups and people with most ties to others of them, by id; those without any are left out.</summary>
    public static Network OfAll(LinkedAlmanac almanac, Ties ties)
    {
        var tied = almanac.Entries
            .Where(e => IsParty(e.Id)).Select(e => (e.Id, Ties: e.Relations.Count(r => IsParty(r.Other))))
            .Where(e => e.Ties > 0).OrderByDescending(e => e.Ties).ThenBy(e => e.Id).Select(e => e.Id).ToList();
        var taken = new HashSet<EntryId>();
        var pairs = 0;
        foreach (var id in tied.Take(MostOfAll))
        {
            pairs += almanac[id].Relations.Select(r => r.Other).Distinct().Count(taken.Contains);
            if (pairs > MostPairs) break;
            taken.Add(id);
        }
        ImmutableArray<EntryId> nodes = [.. taken.Order()];
        return new(nodes, EdgesAmong(nodes, ties), tied.Count - nodes.Length);
    }

    private static bool IsParty(EntryId id) => id.Kind is EntryKind.Group or EntryKind.Person;

    private static ImmutableArray<NetworkEdge> EdgesAmong(ImmutableArray<EntryId> nodes, Ties ties)
    {
        var index = nodes.Select((id, i) => (id, i)).ToDictionary(n => n.id, n => n.i);
        var edges = new List<NetworkEdge>();
        for (var i = 0; i < nodes.Length; i++)
        {
            foreach (var relation in ties.Between(nodes[i], nodes.AsSpan(i + 1, nodes.Length - i - 1))) edges.Add(new(i, index[relation.Other], relation));
        }
        return [.. edges];
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
