using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>Finds authors, publications and repeated titles that are spelled two ways in the notes.</summary>
public static class TwoSpellings
{
    public static IEnumerable<Diagnostic> Find(List<Citation> citations)
    {
        var publications = new NameUses();
        var persons = new NameUses();
        foreach (var citation in citations.Where(c => c.Work.Form == CitationForm.Full))
        {
            publications.Add(citation.Work.Publication, citation);
            foreach (var author in citation.Work.Authors) (Authors.IsInstitution(author) ? publications : persons).Add(author, citation);
        }
        var inFull = publications.Names.ToHashSet(StringComparer.Ordinal);
        foreach (var citation in citations.Where(c => c.Work.Form == CitationForm.Shortened))
        {
            // A short form may shorten a name; another order of its words is another spelling.
            publications.Add(citation.Work.Publication, citation);
            foreach (var author in citation.Work.Authors.Where(Authors.IsInstitution)) publications.Add(author, citation);
        }
        var pairs = publications.Pairs(Compact)
            .Concat(publications.Pairs(Sorted))
            .Concat(publications.Near(Compact))
            .Concat(publications.Abbreviated(inFull))
            .Concat(OfOneWork(citations, publications))
            .Concat(persons.Pairs(Compact))
            .Concat(persons.Near(Compact, AreMisspelt))
            .Concat(persons.Near(Surname, AreMisspelt));
        var told = new HashSet<(string, string)>();
        foreach (var (odd, usual) in pairs)
        {
            if (!told.Add((odd.Name, usual.Name)) || told.Contains((usual.Name, odd.Name))) continue;
            yield return Report(odd.First, odd.Name, usual.Name, usual.First.Note.Number);
        }
        foreach (var diagnostic in InShortForms(citations).Concat(InAddresses(citations))) yield return diagnostic;
    }

    /// <summary>A name without blanks, small words, case, diacritics and punctuation.</summary>
    public static string Compact(string name) => string.Concat(TitleWords.Significant(TitleWords.Of(name)));

    private static string Sorted(string name) => string.Join(' ', TitleWords.Significant(TitleWords.Of(name)).Order(StringComparer.Ordinal));

    private static string Surname(string name) => TitleWords.Of(name).LastOrDefault() ?? "";

    /// <summary>Whether two persons are the same but for spelling; an initial more or less is none.</summary>
    private static bool AreMisspelt(string one, string other) => NameMatching.Person(TitleWords.Of(one), TitleWords.Of(other)) == NameMatch.Alike;

    private static Diagnostic Report(Citation at, string odd, string usual, int note) =>
        at.Report(SeedRules.TwoSpellings, $"`{odd}` is spelled `{usual}` in note {note}", "use one spelling", odd);

    /// <summary>Publications of full citations of one work that don't agree: <c>BBC</c>, <c>BBC News</c>.</summary>
    private static IEnumerable<(NameUse Odd, NameUse Usual)> OfOneWork(List<Citation> citations, NameUses publications)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            if (citation.Work is not { Form: CitationForm.Full, Publication: { } name }) continue;
            if (first.TryAdd(citation.Work.WorkId, name) || first[citation.Work.WorkId] == name) continue;
            yield return publications.Order(first[citation.Work.WorkId], name);
        }
    }

    /// <summary>Whether the author of a short form is that of the full citation, but spelled or ordered otherwise; an office may be left out.</summary>
    private static bool IsOtherSpelling(string author, string full)
    {
        if (Authors.IsInstitution(author))
        {
            var institution = full.Split(',')[0];
            return Sorted(author) == Sorted(institution) && Compact(author) != Compact(institution);
        }
        var match = NameMatching.Person(TitleWords.Of(author), TitleWords.Of(full));
        return match == NameMatch.Alike || (match == NameMatch.Same && !full.EndsWith(author.Split(' ')[^1], StringComparison.OrdinalIgnoreCase) && TitleWords.Of(author)[^1] == TitleWords.Of(full)[^1] && !author.AsSpan().ContainsAny("’'-."));
    }

    /// <summary>Publications that differ by a letter from the host of their address: <c>Der Speigel</c>, <c>spiegel.de</c>.</summary>
    private static IEnumerable<Diagnostic> InAddresses(List<Citation> citations)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            if (citation.Work is not { Url: { } url, Publication: { } name } || !Uri.TryCreate(url, UriKind.Absolute, out var address)) continue;
            var (key, whole) = (Compact(name), string.Concat(TitleWords.Of(name)));
            var host = address.Host.Split('.').SkipLast(1).Select(label => label.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()).LastOrDefault(label => TitleWords.Alike(label, key));
            if (host is not null && host != key && host != whole && told.Add(name)) yield return citation.Report(SeedRules.TwoSpellings, $"`{name}` is spelled `{host}` in its address", "look which of the two is right", name);
        }
    }

    /// <summary>Surnames and title words of short forms that differ by a letter from the work they repeat.</summary>
    private static IEnumerable<Diagnostic> InShortForms(List<Citation> citations)
    {
        var byPlace = new Dictionary<WorkPlace, Citation>();
        var index = 0;
        for (var i = 0; i < citations.Count; i++)
        {
            index = i > 0 && citations[i].Note == citations[i - 1].Note ? index + 1 : 0;
            byPlace.TryAdd(new(citations[i].Note.Number, index), citations[i]);
        }
        foreach (var citation in citations)
        {
            if (citation.Work is not { Form: CitationForm.Shortened, Resolves: { } place } work || !byPlace.TryGetValue(place, out var full)) continue;
            foreach (var author in work.Authors)
            {
                if (full.Work.Authors.FirstOrDefault(other => IsOtherSpelling(author, other)) is { } usual) yield return Report(citation, author, usual, full.Note.Number);
            }
            var words = TitleWords.Of(full.Work.Title);
            foreach (var word in TitleWords.Of(work.Title))
            {
                if (words.Contains(word) || Array.Find(words, w => TitleWords.Alike(word, w)) is not { } near) continue;
                var printed = work.Title!.Split((char[])[' ', ':', ',', '“', '”', '‘', '-'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(w => TitleWords.Of(w) is [var folded] && folded == word) ?? word;
                yield return citation.Report(SeedRules.TwoSpellings, $"`{printed}` of the title is spelled `{near}` in note {full.Note.Number}", "use one spelling", printed);
                break;
            }
        }
    }
}
