using System.Collections.Immutable;

namespace Almanac.Composing.Search;

/// <summary>
/// The names in shards by the keys of their words, so that a name is in each shard that one of its words leads to (stop words count only where it has no others), with what a list of
/// results shows of its page, a role as an array of its own; and the keys themselves, in which a misspelt word is looked for.
/// </summary>
internal sealed class NameShards
{
    /// <summary>Names of one key that are kept; beyond them, a word is too common to find anything by itself.</summary>
    private const int MostNames = 250;

    /// <summary>Words of a name that is also found written as one.</summary>
    private const int MostJoined = 4;

    private readonly record struct Row(string Key, int Document, int Name);

    private readonly SearchDocument[] documents;
    private readonly ImmutableArray<ImmutableArray<Row>> shards;
    private readonly ImmutableArray<ImmutableArray<string>> spellings;

    public NameShards(SearchDocument[] documents)
    {
        this.documents = documents;
        var byKey = SideBySide.Each(documents.Length, d => documents[d].Names.SelectMany((name, n) => Keys(name).Select(key => new Row(key, d, n))).ToList())
            .SelectMany(rows => rows).GroupBy(row => row.Key).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var rows = byKey.Select(g => g
            .OrderBy(r => documents[r.Document].Names[r.Name].Length).ThenByDescending(r => documents[r.Document].Weight).ThenBy(r => r.Document).ThenBy(r => r.Name)
            .Take(MostNames).ToImmutableArray());
        shards = [.. Shards.Split(rows, g => g.Sum(r => documents[r.Document].Names[r.Name].Length + 60)).Select(s => s.SelectMany(g => g).ToImmutableArray())];
        spellings = Shards.Split(byKey.Select(g => g.Key), key => key.Length + 1);
    }

    /// <summary>The first key of each shard of names.</summary>
    public IEnumerable<string> FirstNames => shards.Select(s => s[0].Key);

    /// <summary>The first key of each shard of keys.</summary>
    public IEnumerable<string> FirstSpellings => spellings.Select(s => s[0]);

    public IEnumerable<OutputFile> Files() =>
    [
        .. shards.Select((rows, number) => SearchData.File("names", number, json =>
        {
            json.WriteStartArray();
            foreach (var document in rows.GroupBy(r => r.Document).OrderBy(g => g.Key))
            {
                var found = documents[document.Key];
                json.WriteStartArray();
                json.WriteNumberValue(document.Key);
                json.WriteStringValue(found.Path);
                json.WriteStringValue(found.Title);
                json.WriteStringValue(found.Detail);
                json.WriteNumberValue(found.Weight);
                json.WriteStringValue(found.Summary);
                foreach (var name in document.Select(r => r.Name).Distinct().Order())
                {
                    if (name < found.FirstRole) json.WriteStringValue(found.Names[name]);
                    else SearchData.Array(json, [found.Names[name]]);
                }
                json.WriteEndArray();
            }
            json.WriteEndArray();
        })),
        .. spellings.Select((keys, number) => SearchData.File("spellings", number, json => json.WriteStringValue(string.Join('|', keys)))),
    ];

    /// <summary>The keys that lead to a name: of its words, and of all of them written as one or as initials.</summary>
    private static HashSet<string> Keys(string name)
    {
        var words = SearchWords.Of(name);
        var parts = words.Where(w => !w.IsJoined).ToList();
        var isAllStop = parts.All(w => StopWords.All.Contains(w.Plain));
        var keys = words.Where(w => isAllStop || !StopWords.All.Contains(w.Plain)).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        if (parts.Count is > 1 and <= MostJoined) keys.Add(SearchFolding.Key(string.Concat(parts.Select(w => w.Plain))));
        var initials = parts.Where(w => !StopWords.All.Contains(w.Plain)).ToList();
        if (initials.Count > 2) keys.Add(SearchFolding.Key(string.Concat(initials.Select(w => w.Plain[0]))));
        return keys;
    }
}
