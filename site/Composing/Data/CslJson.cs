using System.Collections.Immutable;
using System.Text.Json;
using Almanac.Parsing;

namespace Almanac.Composing.Data;

/// <summary>The works as CSL-JSON (Citation Style Language 1.0.2), which Zotero and pandoc read.</summary>
public static class CslJson
{
    public static byte[] Write(ImmutableArray<WorkRow> works) => JsonFile.Write(json =>
    {
        json.WriteStartArray();
        foreach (var work in works) Write(json, work);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, WorkRow row)
    {
        var work = row.Work;
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("type", row.IsArticle ? "article-journal" : work.Url is not null ? "webpage" : "document");
        json.WriteString("title", row.Title);
        if (row.Authors.Length > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in row.Authors)
            {
                json.WriteStartObject();
                json.WriteString("literal", author);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        Text(json, "container-title", work.Publication);
        Text(json, "publisher-place", work.Place);
        Text(json, "volume", work.Volume);
        Text(json, "issue", work.Issue);
        if (row.Date is { } date) Issued(json, date);
        Text(json, "URL", work.Url);
        json.WriteString("note", row.Remark);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Issued(Utf8JsonWriter json, EdtfDate date)
    {
        var points = (date.IsInterval ? new[] { date.Start, date.End } : [date.Start]).OfType<EdtfPoint>().Where(p => p.Year is not null).ToArray();
        if (points.Length == 0) return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        foreach (var point in points)
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.Year!.Value);
            if (point.Month is <= 12 and { } month)
            {
                json.WriteNumberValue(month);
                if (point.Day is { } day) json.WriteNumberValue(day);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
        if (points[0].Month is > 20 and { } season) json.WriteNumber("season", season - 20);
        if (points.Any(p => p.Uncertain || p.Approximate)) json.WriteBoolean("circa", true);
        json.WriteEndObject();
    }
}
