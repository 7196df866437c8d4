using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing;

/// <summary>A group in the picture of lineage, in years.</summary>
/// <param name="Group">Whose lane it is.</param>
/// <param name="Born">When it was founded, split off or took another's place, where that is dated.</param>
/// <param name="Ended">When it ended, where that is dated.</param>
/// <param name="Merged">When it became part of another, where that is dated.</param>
/// <param name="Known">The first and the last date that the almanac has of it; null where it has none.</param>
public sealed record Lane(EntryId Group, TimeRange? Born, TimeRange? Ended, TimeRange? Merged, TimeRange? Known)
{
    public static Lane Of(LinkedEntry group, LinkedAlmanac almanac, ImmutableArray<Step> steps)
    {
        var born = TimeRange.Of(group.Entry.Start?.Date)
            ?? steps.FirstOrDefault(s => s.To == group.Id && s is { Kind: LineageStep.Split or LineageStep.Succeeded, IsDatedRoughly: false })?.When;
        var ended = TimeRange.Of(group.Entry.End?.Date);
        var merged = steps.LastOrDefault(s => s.From == group.Id && s.Kind == LineageStep.Merged && s.When is not null)?.When;
        var (first, last) = (double.MaxValue, double.MinValue);
        foreach (var range in Dates(group, almanac).Append(born).Append(ended).Append(merged).OfType<TimeRange>())
        {
            (first, last) = (Math.Min(first, range.Middle), Math.Max(last, range.Middle));
        }
        if (born is { } start) first = start.Middle;
        if (ended is { } end) last = end.Middle;
        return new(group.Id, born, ended, merged, first <= last ? new(first, last) : null);
    }

    /// <summary>The ends of the dates of its relations, and of the events that it had a part in.</summary>
    private static IEnumerable<TimeRange?> Dates(LinkedEntry group, LinkedAlmanac almanac)
    {
        foreach (var relation in group.Relations)
        {
            var deed = relation.Type.Family == RelationFamily.Action && relation.Other.Kind == EntryKind.Event ? almanac[relation.Other].Entry.Date : null;
            foreach (var date in (EdtfDate?[])[relation.From, relation.To, relation.AsOf, deed])
            {
                yield return TimeRange.Of(date?.Start);
                yield return TimeRange.Of(date?.End);
            }
        }
    }
}
