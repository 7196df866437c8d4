using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Data;

/// <summary>An event with its place looked up, and everyone tied to it.</summary>
public sealed class EventRow
{
    private readonly LinkedAlmanac almanac;
    private readonly Field.Linked? placeField;

    public EventRow(LinkedEntry entry, LinkedAlmanac almanac)
    {
        this.almanac = almanac;
        Linked = entry;
        placeField = entry.Entry.Fields.OfType<Field.Linked>().FirstOrDefault(f => f.Key == "place");
        Place = placeField is { } field && almanac.Names.Resolve(field.Target) is Target.Found found ? almanac[found.Id] : null;
    }

    public LinkedEntry Linked { get; }

    public Entry Entry => Linked.Entry;

    public EdtfDate? Date => Entry.Date;

    /// <summary>The entry of the place, or null where it has none.</summary>
    public LinkedEntry? Place { get; }

    public string PlaceName => Place?.Entry.Title.Text ?? placeField?.Target ?? "";

    /// <summary>The country that the place lies in, or the place itself where it names none and is of the type <c>country</c>.</summary>
    public string Country =>
        Place is null ? ""
        : Place.Entry.Fields.OfType<Field.Linked>().FirstOrDefault(f => f.Key == "country") is { } country
            ? almanac.Names.Resolve(country.Target) is Target.Found found ? almanac[found.Id].Entry.Title.Text : country.Target
        : Place.Entry.Type == "country" ? Place.Entry.Title.Text
        : "";

    public Field.Located? Coordinates => Place?.Entry.Fields.OfType<Field.Located>().FirstOrDefault();

    public Field.Counted? Count(string key) => Entry.Fields.OfType<Field.Counted>().FirstOrDefault(f => f.Key == key);

    public string Said(string key) => Entry.Fields.OfType<Field.Said>().FirstOrDefault(f => f.Key == key)?.Words ?? "";

    /// <summary>The groups, people and places tied to the event by a type of relation.</summary>
    public IEnumerable<string> Tied(string type) => Linked.Relations.Where(r => r.Type.Name == type).Select(r => r.Other.ToString());

    /// <summary>The groups and people tied to it by any other type, each after its type.</summary>
    public IEnumerable<string> OtherActors => Linked.Relations
        .Where(r => r.Other.Kind is EntryKind.Group or EntryKind.Person && r.Type.Name is not ("perpetrated-by" or "targeted"))
        .Select(r => $"{r.Type.Name} {r.Other}");

    /// <summary>Every source of its facts and its text, each once, in the order of the page.</summary>
    public ImmutableArray<SourceRef> Sources =>
    [
        .. Entry.Fields.SelectMany(f => f.Cite).Concat(Entry.Facts.SelectMany(f => f.Cite)).Select(key => almanac.Sources.Find(key, [])).OfType<SourceRef>()
            .Concat(Linked.Paragraphs.SelectMany(p => p.Citations).SelectMany(c => c.Sources))
            .Select(s => s with { Locator = null }).Distinct(),
    ];
}
