using System.Runtime.InteropServices;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing;

/// <summary>The relations of every two entries, so that nobody looks for those of two in the thousands of one.</summary>
public sealed class Ties
{
    private readonly Dictionary<(EntryId, EntryId), List<(int Place, Relation Relation)>> byPair = [];

    public Ties(LinkedAlmanac almanac)
    {
        foreach (var entry in almanac.Entries)
        {
            foreach (var (place, relation) in entry.Relations.Index())
            {
                ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(byPair, (entry.Id, relation.Other), out _);
                (pair ??= []).Add((place, relation));
            }
        }
    }

    /// <summary>The relations of an entry to others, in the order in which it lists them.</summary>
    public IEnumerable<Relation> Between(EntryId entry, ReadOnlySpan<EntryId> others)
    {
        var found = new List<(int Place, Relation Relation)>();
        foreach (var other in others)
        {
            if (byPair.TryGetValue((entry, other), out var pair)) found.AddRange(pair);
        }
        found.Sort((a, b) => a.Place.CompareTo(b.Place));
        return found.Select(tie => tie.Relation);
    }
}
