using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>Collects every place that cites a source, for the footnote index and the register of works.</summary>
public static class SourceUses
{
    public static IReadOnlyDictionary<SourceRef, ImmutableArray<SourceUse>> Collect(
        ImmutableArray<LinkedProfile> profiles, ImmutableArray<Entry> entries, ImmutableArray<LinkedParagraph>[] bodies,
        ImmutableArray<LinkedParagraph>[] pages, SourceRegister sources, List<Diagnostic> diagnostics)
    {
        var uses = new Dictionary<SourceRef, ImmutableArray<SourceUse>.Builder>();
        void Add(SourceRef key, SourceUse use)
        {
            if (!uses.TryGetValue(key, out var list)) uses[key] = list = ImmutableArray.CreateBuilder<SourceUse>();
            list.Add(use);
        }
        void AddAll(ImmutableArray<LinkedParagraph> paragraphs, PageRef page)
        {
            foreach (var (source, use) in Of(paragraphs, page)) Add(source, use);
        }

        for (var p = 0; p < profiles.Length; p++)
        {
            for (var s = 0; s < profiles[p].Sections.Length; s++) AddAll(profiles[p].Sections[s], new(PageKind.Profile, p, s));
        }
        for (var e = 0; e < entries.Length; e++)
        {
            foreach (var (row, keys) in Rows(entries[e]))
            {
                foreach (var key in keys)
                {
                    if (sources.Find(key, diagnostics) is { } source) Add(source with { Locator = null }, new(new(PageKind.Entry, e, 0), null, 0, 0, row));
                }
            }
            AddAll(bodies[e], new(PageKind.Entry, e, 0));
        }
        for (var p = 0; p < pages.Length; p++) AddAll(pages[p], new(PageKind.Plain, p, 0));
        return uses.ToDictionary(u => u.Key, u => u.Value.ToImmutable());
    }

    /// <summary>The citations in one text, in order, each by its source without a locator.</summary>
    public static IEnumerable<(SourceRef Source, SourceUse Use)> Of(ImmutableArray<LinkedParagraph> paragraphs, PageRef page)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var citation in paragraph.Citations)
            {
                var (start, length) = Sentences.Around(paragraph.Text, paragraph.SentenceStarts, Math.Max(0, citation.Offset - 1));
                foreach (var source in citation.Sources) yield return (source with { Locator = null }, new(page, paragraph, start, length, null));
            }
        }
    }

    /// <summary>What of an entry's front matter cites sources, row by row, with the keys of each.</summary>
    private static IEnumerable<(SourceRow Row, ImmutableArray<CitationKey> Keys)> Rows(Entry entry) =>
    [
        .. entry.Fields.Select(field => ((SourceRow)new SourceRow.OfField(field), field.Cite)),
        .. entry.Facts.Select(fact => (new SourceRow.OfFact(fact), fact.Cite)),
        .. entry.Disputes.SelectMany(dispute => dispute.Accounts.Select(account => (new SourceRow.OfAccount(dispute.Claim, account.Says), account.Cite))),
        .. entry.Relations.Select(relation => (new SourceRow.OfRelation(relation), relation.Cite)),
    ];
}
