using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>
/// What links to entries show of them in place: name, kind, summary and first facts of each, in script files that
/// <c>theme/js/previews.js</c> asks for when a link is first pointed at. Pages opened from disk can load scripts, but
/// no data. A file holds the entries whose ids have its number as hash, so that a page needs few and small ones.
/// </summary>
/// <example><c>almanacPreviews({"groups/lantern-guild":["Lantern Guild","guild","Keeps the lamps.",["Founded","about 1902"]]})</c></example>
public static class Previews
{
    private const int EntriesPerFile = 48;
    private const int Facts = 4;
    private const int FactLength = 80;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>How many files there are: a power of two, so that a new entry seldom changes it; none without entries.</summary>
    public static int FileCount(LinkedAlmanac almanac) =>
        almanac.Entries.IsEmpty ? 0 : (int)BitOperations.RoundUpToPowerOf2((uint)((almanac.Entries.Length + EntriesPerFile - 1) / EntriesPerFile));

    public static ImmutableArray<OutputFile> Compose(LinkedAlmanac almanac, Language language)
    {
        var count = FileCount(almanac);
        var files = almanac.Entries.ToLookup(e => (int)(Hash(e.Id.ToString()) % (uint)Math.Max(count, 1)));
        return [.. Enumerable.Range(0, count).Select(number => new OutputFile($"assets/previews/{number}.js", File(files[number], almanac, language)))];
    }

    private static byte[] File(IEnumerable<LinkedEntry> entries, LinkedAlmanac almanac, Language language)
    {
        using var bytes = new MemoryStream();
        bytes.Write("almanacPreviews("u8);
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            foreach (var linked in entries) Write(json, linked.Entry, almanac, language);
            json.WriteEndObject();
        }
        bytes.Write(");\n"u8);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Entry entry, LinkedAlmanac almanac, Language language)
    {
        json.WriteStartArray(entry.Id.ToString());
        json.WriteStringValue(entry.Title.Text);
        json.WriteStringValue(entry.Type is { } type ? almanac.Vocabulary.ShownType(entry.Id.Kind, type) : KindWords.Singular(entry.Id.Kind, language));
        json.WriteStringValue(entry.Summary ?? "");
        json.WriteStartArray();
        foreach (var field in entry.Fields.Where(f => f is not Field.Located).Take(Facts))
        {
            json.WriteStringValue(KindWords.Label(field.Key, language));
            json.WriteStringValue(FirstWords.Of(Shown(field, entry.Id.Kind, almanac, language), FactLength));
        }
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static string Shown(Field field, EntryKind kind, LinkedAlmanac almanac, Language language) =>
        field is Field.Linked link && almanac.Names.Resolve(link.Target) is Target.Found found
            ? almanac[found.Id].Entry.ShortName
            : FieldText.Of(field, kind, almanac.Vocabulary, language);

    /// <summary>FNV-1a of 32 bits (draft-eastlake-fnv), which the script computes as well.</summary>
    private static uint Hash(string id) => Encoding.UTF8.GetBytes(id).Aggregate(2166136261u, (hash, octet) => unchecked((hash ^ octet) * 16777619u));
}
