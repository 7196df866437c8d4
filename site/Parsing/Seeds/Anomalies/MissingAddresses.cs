using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>
/// Finds full citations without an address though others of the same publication, or of the same institution,
/// have one. Books and printed pages (<c>A6</c>) are let be.
/// </summary>
public static class MissingAddresses
{
    public static IEnumerable<Diagnostic> Find(List<Citation> citations)
    {
        var linked = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            if (citation.Work.Url is not null && Source(citation.Work) is { } source) linked.TryAdd(source.Key, citation.Note.Number);
        }
        foreach (var citation in citations)
        {
            var work = citation.Work;
            if (work is not { Form: CitationForm.Full, Url: null } || IsPrinted(work)) continue;
            if (Source(work) is not { } source || !linked.TryGetValue(source.Key, out var note)) continue;
            yield return citation.Report(
                SeedRules.NoAddress, $"the citation has no address, though {source.Name} has one in note {note}", "add the address", source.Name);
        }
    }

    private static bool IsPrinted(CitedWork work) =>
        (work.Date is { IsInterval: false, Start.Month: null } && work.Issue is null) || (work.Locator is { Length: > 1 } page && char.IsAsciiLetterUpper(page[0]) && char.IsAsciiDigit(page[1]));

    private static (string Name, string Key)? Source(CitedWork work)
    {
        var name = work.Publication ?? (work.Authors is [var author] && Authors.IsInstitution(author) ? author : null);
        return name is null ? null : (name, TwoSpellings.Compact(name));
    }
}
