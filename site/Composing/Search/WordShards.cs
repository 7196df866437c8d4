using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Almanac.Composing.Search;

/// <summary>
/// The words of all texts in shards by their keys, each with the documents and sentences that have it:
/// <c>raid 12:0,3;5:2</c> is documents 12 and 17, the first in its sentences 0 and 3, each number behind the first as its distance, to base 36.
/// Behind the key of a word that is in more documents than are kept stands how many they are: <c>raid*5000</c>.
/// </summary>
internal sealed class WordShards
{
    private const int MostDocuments = 2000;
    private const int MostSentences = 24;

    /// <summary>Documents that are read in one go.</summary>
    private const int Stretch = 256;

    private readonly record struct Place(int Document, int Sentence);

    private readonly ImmutableArray<ImmutableArray<(string Key, string Row)>> shards;

    public WordShards(SearchDocument[] documents)
    {
        var stretches = SideBySide.Each((documents.Length + Stretch - 1) / Stretch, s => Read(documents, s * Stretch, Math.Min(documents.Length, (s + 1) * Stretch)));
        var byKey = new Dictionary<string, List<List<Place>>>(StringComparer.Ordinal);
        foreach (var (key, places) in stretches.SelectMany(s => s))
        {
            if (!byKey.TryGetValue(key, out var lists)) byKey[key] = lists = [];
            lists.Add(places);
        }
        shards = Shards.Split(SideBySide.Each(byKey.OrderBy(k => k.Key, StringComparer.Ordinal).ToList(), k => (k.Key, Row: RowOf(k.Key, k.Value, documents))), r => r.Row.Length + 1);
    }

    /// <summary>The first key of each shard.</summary>
    public IEnumerable<string> First => shards.Select(s => s[0].Key);

    public IEnumerable<OutputFile> Files() =>
        shards.Select((rows, number) => SearchData.File("words", number, json => json.WriteStringValue(string.Join('|', rows.Select(r => r.Row)))));

    private static Dictionary<string, List<Place>> Read(SearchDocument[] documents, int from, int to)
    {
        var places = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        var seen = new Dictionary<string, List<Place>[]>(StringComparer.Ordinal);
        var bySpan = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var d = from; d < to; d++)
        {
            var number = 0;
            foreach (var sentence in documents[d].Parts.SelectMany(p => p.Sentences))
            {
                foreach (var range in sentence.Span.SplitAny(" \u00A0\n\t"))
                {
                    var run = sentence.Span[range];
                    if (!bySpan.TryGetValue(run, out var lists)) bySpan[run] = lists = ListsOf(run, places);
                    foreach (var list in lists)
                    {
                        if (list.Count == 0 || list[^1] != new Place(d, number)) list.Add(new(d, number));
                    }
                }
                number++;
            }
        }
        return places;
    }

    private static List<Place>[] ListsOf(ReadOnlySpan<char> run, Dictionary<string, List<Place>> places) =>
    [
        .. SearchWords.Of(run).Where(w => !StopWords.All.Contains(w.Plain)).Select(w => w.Key).Distinct().Select(key =>
        {
            if (!places.TryGetValue(key, out var list)) places[key] = list = [];
            return list;
        }),
    ];

    private static string RowOf(string key, List<List<Place>> lists, SearchDocument[] documents)
    {
        var row = new StringBuilder(key);
        var kept = Kept(lists, documents, out var count);
        if (kept is not null) row.Append('*').Append(count.ToString(CultureInfo.InvariantCulture));
        row.Append(' ');
        var (before, current, sentences, sentence) = (0, -1, 0, 0);
        foreach (var list in lists)
        {
            foreach (var place in list)
            {
                if (kept?.Contains(place.Document) == false) continue;
                if (place.Document != current)
                {
                    if (current >= 0) row.Append(';');
                    AppendNumber(row, place.Document - before);
                    (before, current, sentences, sentence) = (place.Document, place.Document, 0, 0);
                }
                if (sentences == MostSentences) continue;
                AppendNumber(row.Append(sentences++ == 0 ? ':' : ','), place.Sentence - sentence);
                sentence = place.Sentence;
            }
        }
        return row.ToString();
    }

    /// <summary>The documents that are kept of a word that too many have: those with most sentences that have it, then the heaviest; null where all are.</summary>
    private static HashSet<int>? Kept(List<List<Place>> lists, SearchDocument[] documents, out int count)
    {
        count = lists.Sum(CountDocuments);
        return count <= MostDocuments ? null :
        [
            .. lists.SelectMany(l => l).CountBy(p => p.Document)
                .OrderByDescending(d => Math.Min(d.Value, MostSentences)).ThenByDescending(d => documents[d.Key].Weight).ThenBy(d => d.Key)
                .Take(MostDocuments).Select(d => d.Key),
        ];
    }

    /// <summary>How many documents a list is about; no two lists share one.</summary>
    private static int CountDocuments(List<Place> list)
    {
        var (count, last) = (0, -1);
        foreach (var place in list)
        {
            if (place.Document != last) count++;
            last = place.Document;
        }
        return count;
    }

    private static void AppendNumber(StringBuilder row, int number)
    {
        Span<char> digits = stackalloc char[8];
        var at = digits.Length;
        do
        {
            digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
            number /= 36;
        }
        while (number > 0);
        row.Append(digits[at..]);
    }
}
