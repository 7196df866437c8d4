using System.Collections.Immutable;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing;

/// <summary>Orders lanes so that steps are short and cross few lanes: each lane in turn goes where the whole is best, until none gains.</summary>
internal static class LaneOrder
{
    private const int MostRounds = 12;

    public static ImmutableArray<Lane> Of(List<Lane> lanes, ImmutableArray<Step> steps)
    {
        var first = lanes.OrderBy(l => l.Known?.Earliest ?? double.MaxValue).ThenBy(l => l.Group).ToList();
        var number = first.Select((lane, i) => (lane.Group, i)).ToDictionary(l => l.Group, l => l.i);
        var known = steps.Where(s => number.ContainsKey(s.From) && number.ContainsKey(s.To))
            .Select(s => new NumberedStep(number[s.From], number[s.To], s.Kind == LineageStep.Pledged ? 0.6 : 1, s.When?.Middle)).ToArray();
        var order = Enumerable.Range(0, first.Count).ToList();
        var row = new int[first.Count];
        var best = Cost(order, first, known, row);
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
                    var cost = Cost(order, first, known, row);
                    order.RemoveAt(to);
                    if (cost < best - 1e-9) (best, place, gained) = (cost, to, true);
                }
                order.Insert(place, lane);
            }
        }
        return [.. order.Select(lane => first[lane])];
    }

    /// <summary>A step by the numbers of its lanes, with the weight of its length.</summary>
    private readonly record struct NumberedStep(int From, int To, double Weight, double? When);

    /// <param name="order">The numbers of the lanes from the top down.</param>
    /// <param name="lanes">The lanes by number.</param>
    /// <param name="steps">The steps among them.</param>
    /// <param name="row">Room for the place of each lane.</param>
    private static double Cost(List<int> order, List<Lane> lanes, NumberedStep[] steps, int[] row)
    {
        for (var i = 0; i < order.Count; i++) row[order[i]] = i;
        var cost = 0.0;
        foreach (var step in steps)
        {
            var (from, to) = (row[step.From], row[step.To]);
            cost += Math.Abs(from - to) * step.Weight;
            if (step.When is not { } when) continue;
            for (var i = Math.Min(from, to) + 1; i < Math.Max(from, to); i++)
            {
                if (lanes[order[i]].Known is { } known && known.Earliest <= when && when <= known.Latest) cost += 0.7;
            }
        }
        // Of equals, the elder stands higher.
        for (var i = 0; i < order.Count; i++) cost += i * (lanes[order[i]].Known?.Earliest ?? 3000) * -1e-7;
        return cost;
    }
}
