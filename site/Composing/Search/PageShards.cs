using System.Collections.Immutable;

namespace Almanac.Composing.Search;

/// <summary>The texts in shards by page: what a list of results shows of a page, and its sentences, so that a result can show the one that was meant.</summary>
internal sealed class PageShards
{
    /// <summary>Fewer than in other shards: a list of results may need one for each of its rows.</summary>
    private const int MostCharacters = 12_000;

    private readonly SearchDocument[] documents;
    private readonly ImmutableArray<ImmutableArray<int>> shards;

    public PageShards(SearchDocument[] documents)
    {
        this.documents = documents;
        shards = Shards.Split(Enumerable.Range(0, documents.Length), d => documents[d].Parts.Sum(p => p.Sentences.Sum(s => s.Length)), MostCharacters);
    }

    /// <summary>The first document of each shard.</summary>
    public IEnumerable<int> First => shards.Select(s => s[0]);

    public IEnumerable<OutputFile> Files() => SideBySide.Each(shards.Length, number => SearchData.File("pages", number, json =>
    {
        json.WriteStartArray();
        foreach (var document in shards[number].Select(d => documents[d]))
        {
            json.WriteStartArray();
            json.WriteStringValue(document.Path);
            json.WriteStringValue(document.Title);
            json.WriteStringValue(document.Detail);
            json.WriteNumberValue(document.Weight);
            foreach (var part in document.Parts.Where(p => p.Sentences.Length > 0))
            {
                json.WriteStartArray();
                json.WriteStringValue(part.Anchor);
                foreach (var sentence in part.Sentences) json.WriteStringValue(sentence.Span);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }));
}
