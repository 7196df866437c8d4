using System.Text.Json;
using Almanac.Composing.Hosting;
using Almanac.Composing.Pages;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Search;

/// <summary>The file that the script loads first: where each shard begins, the sums in the names of their files, and how words are folded.</summary>
internal static class SearchHead
{
    public static OutputFile File(LinkedAlmanac almanac, SearchDocument[] documents, NameShards names, WordShards words, PageShards pages, IReadOnlyCollection<OutputFile> shards)
    {
        var head = SearchData.File("head", 0, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("count", documents.Length);
            json.WriteStartArray("kinds");
            var first = 0;
            foreach (var kind in Kinds.All)
            {
                WriteKind(json, KindWords.Form(kind), first);
                first += almanac.Entries.Count(e => e.Id.Kind == kind);
            }
            WriteKind(json, "text", first);
            json.WriteEndArray();
            Write(json, "names", names.FirstNames);
            Write(json, "spellings", names.FirstSpellings);
            Write(json, "words", words.First);
            json.WriteStartArray("pages");
            foreach (var document in pages.First) json.WriteNumberValue(document);
            json.WriteEndArray();
            json.WriteStartObject("sums");
            foreach (var kind in shards.GroupBy(s => Path.GetFileName(s.Path).Split('-')[0])) json.WriteString(kind.Key, string.Concat(kind.Select(s => Fingerprint.In(s.Path))));
            json.WriteEndObject();
            json.WriteString("stop", StopWords.Text);
            json.WriteString("event", EventWords.Text);
            json.WriteStartArray("letters");
            foreach (var (plain, letters) in LatinLetters.Rows.Concat(SearchFolding.OtherLetters)) SearchData.Array(json, [plain.ToLowerInvariant(), letters]);
            json.WriteEndArray();
            json.WriteStartArray("sounds");
            foreach (var (letters, sound) in SearchFolding.Sounds) SearchData.Array(json, [letters, sound]);
            json.WriteEndArray();
            Write(json, "articles", SearchFolding.Articles);
            json.WriteString("apostrophes", LatinLetters.Apostrophes);
            json.WriteString("hyphens", NameMarks.AllHyphens);
            json.WriteEndObject();
        });
        return head with { Path = "assets/search-head.js" };
    }

    private static void WriteKind(Utf8JsonWriter json, string name, int first)
    {
        json.WriteStartArray();
        json.WriteStringValue(name);
        json.WriteNumberValue(first);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        SearchData.Array(json, texts);
    }
}
