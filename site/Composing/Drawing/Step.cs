using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing;

/// <summary>A step in the lineage of groups: who took it, and the relation to the other that tells of it.</summary>
public sealed record Step(EntryId Taker, Relation Relation)
{
    public LineageStep Kind => Relation.Type.Lineage!.Value;

    /// <summary>When it was taken, by its beginning, its end, or the date up to which it is told; null where there is none.</summary>
    public TimeRange? When { get; } = TimeRange.Of(Relation.From ?? Relation.To ?? Relation.AsOf);

    /// <summary>Whether the date is only one at which the step had been taken.</summary>
    public bool IsDatedRoughly => Relation.From is null;

    /// <summary>The lane that it leads from: that of the elder, in a split or a succession.</summary>
    public EntryId From => Kind is LineageStep.Split or LineageStep.Succeeded ? Relation.Other : Taker;

    /// <summary>The lane that it leads to.</summary>
    public EntryId To => Kind is LineageStep.Split or LineageStep.Succeeded ? Taker : Relation.Other;
}
