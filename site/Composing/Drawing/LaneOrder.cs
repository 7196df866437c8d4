using System.Collections.Immutable;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing;

/// <summary>Orders lanes so that steps are short and cross few lanes: each lane in turn goes where the whole is best, until none gains.</summary>
internal static class LaneOrder
{
    private const int MostRounds = 12;

    public static ImmutableArray<Lane> Of(List<Lane> lanes, ImmutableArray<Step> steps)
    {
        var order = lanes.OrderBy(l => l.Known?.Earliest ?? double.MaxValue).ThenBy(l => l.Group).ToList();
        var best = Cost(order, steps);
        for (var (round, gained) = (0, true); gained && round < MostRounds; round++)
        {
            gained = false;
            foreach (var lane in order.ToList())
            {
                var from = order.IndexOf(lane);
                var place = from;
                order.RemoveAt(from);
                for (var to = 0; to <= order.Count; to++)
                {
                    order.Insert(to, lane);
                    var cost = Cost(order, steps);
                    order.RemoveAt(to);
                    if (cost < best - 1e-9) (best, place, gained) = (cost, to, true);
                }
                order.Insert(place, lane);
            }
        }
        return [.. order];
    }

    private static double Cost(List<Lane> order, ImmutableArray<Step> steps)
    {
        var row = new Dictionary<EntryId, int>(order.Count);
        for (var i = 0; i < order.Count; i++) row[order[i].Group] = i;
        var cost = 0.0;
        foreach (var step in steps)
        {
            if (!row.TryGetValue(step.From, out var from) || !row.TryGetValue(step.To, out var to)) continue;
            cost += Math.Abs(from - to) * (step.Kind == LineageStep.Pledged ? 0.6 : 1);
            if (step.When is not { } when) continue;
            for (var i = Math.Min(from, to) + 1; i < Math.Max(from, to); i++)
            {
                if (order[i].Known is { } known && known.Earliest <= when.Middle && when.Middle <= known.Latest) cost += 0.7;
            }
        }
        // Of equals, the elder stands higher.
        for (var i = 0; i < order.Count; i++) cost += i * (order[i].Known?.Earliest ?? 3000) * -1e-7;
        return cost;
    }
}
