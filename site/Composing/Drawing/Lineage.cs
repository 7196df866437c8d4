using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing;

/// <summary>
/// The lineage of the groups: which came out of which, merged, followed and swore allegiance, by the relation
/// types that the vocabulary calls steps of a lineage.
/// </summary>
/// <param name="Lanes">The groups, in the order of their lanes from the top down.</param>
/// <param name="Steps">The steps that they took, by date.</param>
/// <param name="LeftOut">How many further groups have a lineage.</param>
public sealed record Lineage(ImmutableArray<Lane> Lanes, ImmutableArray<Step> Steps, int LeftOut)
{
    /// <summary>How many groups have a lane.</summary>
    public const int MostLanes = 40;

    public static Lineage Of(LinkedAlmanac almanac)
    {
        var relations = almanac.Entries.Where(e => e.Id.Kind == EntryKind.Group)
            .SelectMany(e => e.Relations.Where(r => r.Type.Lineage is not null).Select(r => (Taker: e.Id, Relation: r)))
            .Where(r => r.Relation.Other.Kind == EntryKind.Group || r.Relation is { Other.Kind: EntryKind.Person, Type.Lineage: LineageStep.Pledged }).ToList();
        var weights = new Dictionary<EntryId, int>();
        foreach (var (taker, relation) in relations.Where(r => r.Relation.Other.Kind == EntryKind.Group))
        {
            weights[taker] = weights.GetValueOrDefault(taker) + 1;
            weights[relation.Other] = weights.GetValueOrDefault(relation.Other) + 1;
        }
        var chosen = weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Take(MostLanes).Select(w => w.Key).ToHashSet();
        var steps = relations.Where(r => chosen.Contains(r.Taker) && (r.Relation.Other.Kind == EntryKind.Person || chosen.Contains(r.Relation.Other)))
            .Select(r => new Step(r.Taker, r.Relation)).OrderBy(s => s.When?.Earliest ?? double.MaxValue).ThenBy(s => s.Taker).ThenBy(s => s.Relation.Other).ToImmutableArray();
        var lanes = chosen.Order().Select(id => Lane.Of(almanac[id], almanac, steps)).ToList();
        return new(LaneOrder.Of(lanes, steps), steps, weights.Count - chosen.Count);
    }
}
