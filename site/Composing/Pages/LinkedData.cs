using System.Text;
using System.Text.Json;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>
/// What an entry's page says of itself to search engines: JSON-LD 1.1 with the words of schema.org, a page about an
/// Organization, Person, Event or Place, with the works that it cites.
/// </summary>
public sealed class LinkedData(LinkedAlmanac almanac, string siteTitle, string language)
{
    /// <summary>How many works a page names; pages that cite more have the rest in their notes.</summary>
    private const int MostCitations = 60;

    /// <summary>The JSON, which holds no sign that could end its element; empty where the site has no address.</summary>
    /// <param name="linked">The entry.</param>
    /// <param name="sources">What its page cites, in order.</param>
    public Html Of(LinkedEntry linked, IEnumerable<SourceRef> sources)
    {
        if (almanac.Settings.Url is not { } url) return default;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Write(json, linked, sources, url);
        return new(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private void Write(Utf8JsonWriter json, LinkedEntry linked, IEnumerable<SourceRef> sources, string url)
    {
        var entry = linked.Entry;
        var page = url + Addresses.Of(linked.Id);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "WebPage");
        json.WriteString("@id", page);
        json.WriteString("url", page);
        json.WriteString("name", entry.Title.Text);
        if (entry.Summary is not null) json.WriteString("description", entry.Summary);
        json.WriteString("inLanguage", language);
        if (almanac.Settings.License is { } license) json.WriteString("license", $"https://spdx.org/licenses/{license}.html");
        if (almanac.History.Changed.TryGetValue(entry.Source.Path, out var changed)) json.WriteString("dateModified", changed.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "WebSite");
        json.WriteString("name", siteTitle);
        json.WriteString("url", url);
        json.WriteEndObject();
        WriteSubject(json, entry, page, url);
        WriteCitations(json, sources);
        json.WriteEndObject();
    }

    private void WriteSubject(Utf8JsonWriter json, Entry entry, string page, string url)
    {
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", entry.Id.Kind switch { EntryKind.Group => "Organization", EntryKind.Person => "Person", EntryKind.Event => "Event", _ => "Place" });
        json.WriteString("@id", page + "#subject");
        json.WriteString("name", entry.Title.Text);
        var others = entry.Names.Skip(1).Select(n => n.Text).Distinct().ToList();
        if (others.Count > 0)
        {
            json.WriteStartArray("alternateName");
            foreach (var name in others) json.WriteStringValue(name);
            json.WriteEndArray();
        }
        if (entry.Summary is not null) json.WriteString("description", entry.Summary);
        foreach (var field in entry.Fields)
        {
            switch (field)
            {
                case Field.Dated { Key: "date", Date: var date }:
                    WriteDay(json, "startDate", date.Start);
                    if (date.IsInterval) WriteDay(json, "endDate", date.End);
                    break;
                case Field.Dated dated when !dated.Date.IsInterval && PropertyOf(dated.Key) is { } property:
                    WriteDay(json, property, dated.Date.Start);
                    break;
                case Field.Linked { Key: "place" } place when almanac.Names.Resolve(place.Target) is Target.Found found:
                    json.WriteStartObject("location");
                    json.WriteString("@type", "Place");
                    json.WriteString("name", almanac[found.Id].Entry.Title.Text);
                    json.WriteString("url", url + Addresses.Of(found.Id));
                    json.WriteEndObject();
                    break;
                case Field.Located located:
                    json.WriteStartObject("geo");
                    json.WriteString("@type", "GeoCoordinates");
                    json.WriteNumber("latitude", located.Latitude);
                    json.WriteNumber("longitude", located.Longitude);
                    json.WriteEndObject();
                    break;
            }
        }
        json.WriteEndObject();
    }

    private static string? PropertyOf(string key) => key switch
    {
        "founded" => "foundingDate",
        "ended" => "dissolutionDate",
        "born" => "birthDate",
        "died" => "deathDate",
        _ => null,
    };

    /// <summary>A date that schema.org can say: one that is uncertain, approximate or a season is left out rather than made exact.</summary>
    private static void WriteDay(Utf8JsonWriter json, string property, EdtfPoint? point)
    {
        if (point is { Uncertain: false, Approximate: false, Year: not null, Month: null or <= 12 })
        {
            json.WriteString(property, point.Month is not { } month ? $"{point.Year:0000}" : point.Day is { } day ? $"{point.Year:0000}-{month:00}-{day:00}" : $"{point.Year:0000}-{month:00}");
        }
    }

    private void WriteCitations(Utf8JsonWriter json, IEnumerable<SourceRef> sources)
    {
        var works = sources.SelectMany(WorksOf).DistinctBy(w => (w.Title, w.Publication, w.Date?.Text)).Take(MostCitations).ToList();
        if (works.Count == 0) return;
        json.WriteStartArray("citation");
        foreach (var work in works)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CreativeWork");
            json.WriteString("name", work.Title ?? work.Text.Trim());
            if (work.Publication is not null) json.WriteString("isPartOf", work.Publication);
            WriteDay(json, "datePublished", work.Date is { IsInterval: false } date ? date.Start : null);
            if (work.Url is not null) json.WriteString("url", work.Url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The works of a source that are given in full.</summary>
    private IEnumerable<CitedWork> WorksOf(SourceRef source) =>
        (source.IsNote ? almanac.Sources.NoteOf(source).Works : [almanac.Sources.WorkOf(source).Citation]).Where(w => w.Form == CitationForm.Full);
}
