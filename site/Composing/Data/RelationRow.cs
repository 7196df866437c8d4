using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Data;

/// <summary>A relation written once: of each pair of types the one that comes first in the alphabet.</summary>
public sealed record RelationRow(EntryId From, Relation Relation)
{
    /// <summary>All relations of an almanac, each once, by entry and then as its page lists them.</summary>
    public static ImmutableArray<RelationRow> AllOf(LinkedAlmanac almanac) =>
        [.. almanac.Entries.SelectMany(e => e.Relations.Where(r => IsKept(e.Id, r)).Select(r => new RelationRow(e.Id, r)))];

    private static bool IsKept(EntryId from, Relation relation) => relation.Type.IsSymmetric
        ? from.CompareTo(relation.Other) <= 0
        : string.CompareOrdinal(relation.Type.Name, relation.Type.Inverse) < 0;
}
