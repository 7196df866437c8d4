using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>Finds addresses that stand under two different titles.</summary>
public static class SharedAddresses
{
    public static IEnumerable<Diagnostic> Find(List<Citation> citations)
    {
        var first = new Dictionary<string, (Citation Citation, string Title)>(StringComparer.Ordinal);
        var told = new HashSet<(string, string)>();
        foreach (var citation in citations)
        {
            if (citation.Work is not { Url: { } url, Title: { } words }) continue;
            var (key, title) = (WorkIdentities.UrlKey(url), string.Concat(TitleWords.Of(words)));
            if (first.TryAdd(key, (citation, title))) continue;
            var (before, known) = first[key];
            if (known == title || !told.Add((key, title))) continue;
            yield return citation.Report(
                SeedRules.SharedAddress, $"the address stands in note {before.Note.Number} under the title “{before.Work.Title}”",
                "give each work its own address, or both citations the same title", url);
        }
    }
}
