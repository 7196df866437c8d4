using System.Collections.Immutable;
using System.Text.Json;
using Almanac.Composing.Pages;
using Almanac.Linking;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Data;

/// <summary>All entries with what their front matter says, as JSON; the text of their pages is left to the pages.</summary>
public static class EntriesJson
{
    public static byte[] Write(LinkedAlmanac almanac, string title, DataNames names) => JsonFile.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        Text(json, "asOf", almanac.Settings.AsOf?.Text);
        json.WriteStartArray("entries");
        foreach (var entry in almanac.Entries) Write(json, entry, almanac, names);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, LinkedEntry linked, LinkedAlmanac almanac, DataNames names)
    {
        var entry = linked.Entry;
        json.WriteStartObject();
        json.WriteString("id", linked.Id.ToString());
        json.WriteString("kind", linked.Id.Folder);
        json.WriteString("title", entry.Title.Text);
        Text(json, "short", entry.Short?.Text);
        json.WriteStartArray("aliases");
        foreach (var alias in entry.Aliases)
        {
            json.WriteStartObject();
            json.WriteString("name", alias.Text);
            Text(json, "lang", alias.Language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Text(json, "summary", entry.Summary);
        Text(json, "type", entry.Type);
        Text(json, "living", entry.Living);
        Text(json, "asOf", entry.AsOf?.Text);
        json.WriteString("page", names.Url(Addresses.Of(linked.Id)));
        json.WriteStartArray("fields");
        foreach (var field in entry.Fields) WriteField(json, field, almanac, names);
        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var fact in entry.Facts)
        {
            json.WriteStartObject();
            json.WriteString("label", fact.Label);
            json.WriteString("value", fact.Value);
            Text(json, "asOf", fact.AsOf?.Text);
            Cite(json, almanac, names, fact.Cite);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (var relation in linked.Relations)
        {
            json.WriteStartObject();
            json.WriteString("type", relation.Type.Name);
            json.WriteString("target", relation.Other.ToString());
            Text(json, "from", relation.From?.Text);
            Text(json, "to", relation.To?.Text);
            Text(json, "asOf", relation.AsOf?.Text);
            Texts(json, "cite", names.Sources(relation.Cite));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("disputed");
        foreach (var dispute in entry.Disputes)
        {
            json.WriteStartObject();
            json.WriteString("claim", dispute.Claim);
            json.WriteStartArray("accounts");
            foreach (var account in dispute.Accounts)
            {
                json.WriteStartObject();
                json.WriteString("says", account.Says);
                Cite(json, almanac, names, account.Cite);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, Field field, LinkedAlmanac almanac, DataNames names)
    {
        json.WriteStartObject();
        json.WriteString("key", field.Key);
        switch (field)
        {
            case Field.Dated dated:
                json.WriteString("date", dated.Date.Text);
                break;
            case Field.Said said:
                json.WriteString("says", said.Words);
                break;
            case Field.Linked link when almanac.Names.Resolve(link.Target) is Target.Found found:
                json.WriteString("target", found.Id.ToString());
                break;
            case Field.Linked link:
                json.WriteString("says", link.Target);
                break;
            case Field.Counted counted:
                if (counted.Low is { } low) json.WriteNumber("low", low);
                if (counted.High is { } high) json.WriteNumber("high", high);
                break;
            case Field.Held held:
                json.WriteString("says", held.Role);
                Text(json, "from", held.From?.Text);
                Text(json, "to", held.To?.Text);
                break;
            case Field.Located located:
                json.WriteNumber("latitude", located.Latitude);
                json.WriteNumber("longitude", located.Longitude);
                break;
        }
        Cite(json, almanac, names, field.Cite);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Cite(Utf8JsonWriter json, LinkedAlmanac almanac, DataNames names, ImmutableArray<CitationKey> cite) =>
        Texts(json, "cite", names.Sources(cite.Select(key => almanac.Sources.Find(key, [])).OfType<SourceRef>()));

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
