using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>Which groups and people each event is tied to, and which places: its own, and those of its relations. Found once, for the timeline and the map.</summary>
public sealed class EventTies
{
    private readonly Dictionary<EntryId, ImmutableArray<EntryId>> actors = [];
    private readonly Dictionary<EntryId, ImmutableArray<EntryId>> places = [];

    public EventTies(LinkedAlmanac almanac)
    {
        foreach (var linked in almanac.Entries.Where(e => e.Id.Kind == EntryKind.Event))
        {
            var tied = linked.Relations.Select(r => r.Other).Distinct().ToList();
            actors[linked.Id] = [.. tied.Where(id => id.Kind is EntryKind.Group or EntryKind.Person)];
            var own = linked.Entry.Fields.OfType<Field.Linked>().Where(f => f.Key == "place").Select(f => (almanac.Names.Resolve(f.Target) as Target.Found)?.Id).OfType<EntryId>();
            places[linked.Id] = [.. own.Concat(tied).Where(id => id.Kind == EntryKind.Place).Distinct()];
        }
        CountAt = places.Values.SelectMany(ids => ids).CountBy(id => id).ToDictionary(c => c.Key, c => c.Value);
    }

    /// <summary>How many events are tied to each place that has any.</summary>
    public IReadOnlyDictionary<EntryId, int> CountAt { get; }

    /// <summary>The groups and people that an event is tied to.</summary>
    public ImmutableArray<EntryId> Actors(EntryId id) => actors[id];

    /// <summary>The places of an event, its own first.</summary>
    public ImmutableArray<EntryId> Places(EntryId id) => places[id];
}
