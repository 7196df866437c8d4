using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Composing.Drawing.Maps;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>The places of an almanac that have coordinates, and the parts of the world that its maps show. Nothing is drawn before it is asked for.</summary>
public sealed class PlaceMap
{
    /// <summary>The types of places that are areas in every vocabulary; so is a place without a type that another names as its country or region.</summary>
    private static readonly ImmutableArray<string> AreaTypes = ["country", "region", "area"];

    private readonly FrozenDictionary<EntryId, MapPlace> byId;
    private readonly Language language;
    private readonly Lazy<Locator> near;
    private readonly Lazy<Locator> far;

    public PlaceMap(LinkedAlmanac almanac, EventTies events, Language language)
    {
        this.language = language;
        var located = almanac.Entries.Where(e => e.Id.Kind == EntryKind.Place).Select(e => (e.Entry, At: e.Entry.Fields.OfType<Field.Located>().FirstOrDefault())).Where(e => e.At is not null).ToList();
        var areas = located.Count == 0 ? [] : almanac.Entries.Where(e => e.Id.Kind == EntryKind.Place)
            .SelectMany(e => e.Entry.Fields.OfType<Field.Linked>()).Select(f => (almanac.Names.Resolve(f.Target) as Target.Found)?.Id).OfType<EntryId>().ToHashSet();
        var lands = located.Count == 0 ? [] : WorldOutlines.Instance.Lands.SelectMany(l => NameKey.Of(l.French).Append(l.Key).Select(key => (key, l.Key))).DistinctBy(l => l.key).ToDictionary(l => l.key, l => l.Key, StringComparer.Ordinal);
        Places = [.. located.Select(e =>
        {
            var land = e.Entry.Names.SelectMany(n => NameKey.Of(n.Text)).Select(lands.GetValueOrDefault).FirstOrDefault(l => l is not null);
            return new MapPlace(e.Entry.Id, e.Entry.ShortName, e.At!.Longitude, e.At.Latitude, events.CountAt.GetValueOrDefault(e.Entry.Id), land is not null || (e.Entry.Type is { } type ? AreaTypes.Contains(type) : areas.Contains(e.Entry.Id)), land);
        }).OrderByDescending(p => p.Events).ThenBy(p => p.Id)];
        byId = Places.ToFrozenDictionary(p => p.Id);
        near = new(() => new(Area));
        far = new(() => new(MapArea.Holding(Places.Select(p => (p.East, p.North)))));
    }

    /// <summary>The places with coordinates, those with the most events first.</summary>
    public ImmutableArray<MapPlace> Places { get; }

    /// <summary>What the map shows: where most events lie, without places that are far off. Areas count where there is nothing else.</summary>
    public MapArea Area => MapArea.Around([.. (Places.All(p => p.IsArea) ? Places : Places.Where(p => !p.IsArea)).Select(p => (p.East, p.North, p.Events))]);

    /// <summary>Whether an entry has coordinates.</summary>
    public bool Has(EntryId id) => byId.ContainsKey(id);

    /// <summary>The small map that marks a place; nothing where the place has no coordinates.</summary>
    public Html LocatorOf(EntryId id)
    {
        if (!byId.TryGetValue(id, out var place)) return default;
        var locator = near.Value.Shows(place.East, place.North) ? near.Value : far.Value;
        return locator.Draw(place, language.Say(place.IsArea ? "map-locator-area" : "map-locator", ("name", NameHtml.Isolated(place.Name))));
    }
}
