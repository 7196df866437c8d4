using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>Collects every place that cites a source, for the footnote index and the register of works.</summary>
public static class SourceUses
{
    public static FrozenDictionary<SourceRef, ImmutableArray<SourceUse>> Collect(
        ImmutableArray<LinkedProfile> profiles, ImmutableArray<Entry> entries, ImmutableArray<LinkedParagraph>[] bodies,
        ImmutableArray<LinkedParagraph>[] pages, SourceRegister sources, NameRegister names, Vocabulary vocabulary, List<Diagnostic> diagnostics)
    {
        var uses = new Dictionary<SourceRef, ImmutableArray<SourceUse>.Builder>();
        void Add(SourceRef source, SourceUse use)
        {
            var key = source with { Locator = null };
            if (!uses.TryGetValue(key, out var list)) uses[key] = list = ImmutableArray.CreateBuilder<SourceUse>();
            list.Add(use);
        }
        void AddAll(ImmutableArray<LinkedParagraph> paragraphs, PageRef page)
        {
            foreach (var paragraph in paragraphs)
            {
                int[]? starts = null;
                foreach (var citation in paragraph.Citations)
                {
                    starts ??= Sentences.Starts(paragraph);
                    var (start, length) = Sentences.Around(paragraph.Text, starts, Math.Max(0, citation.Offset - 1));
                    foreach (var source in citation.Sources) Add(source, new(page, paragraph, start, length, null));
                }
            }
        }

        for (var p = 0; p < profiles.Length; p++)
        {
            for (var s = 0; s < profiles[p].Sections.Length; s++) AddAll(profiles[p].Sections[s], new(PageKind.Profile, p, s));
        }
        for (var e = 0; e < entries.Length; e++)
        {
            foreach (var (row, keys) in Rows(entries[e], names, vocabulary))
            {
                foreach (var key in keys)
                {
                    if (sources.Find(key, diagnostics) is { } source) Add(source, new(new(PageKind.Entry, e, 0), null, 0, 0, row));
                }
            }
            AddAll(bodies[e], new(PageKind.Entry, e, 0));
        }
        for (var p = 0; p < pages.Length; p++) AddAll(pages[p], new(PageKind.Plain, p, 0));
        return uses.ToFrozenDictionary(u => u.Key, u => u.Value.ToImmutable());
    }

    /// <summary>What of an entry's front matter cites sources: the words of each row, and its keys.</summary>
    private static IEnumerable<(SourceRow Row, ImmutableArray<CitationKey> Keys)> Rows(Entry entry, NameRegister names, Vocabulary vocabulary)
    {
        string Shown(string target) => names.Resolve(target) is Target.Found found ? names.TitleOf(found.Id) : target;
        foreach (var field in entry.Fields)
        {
            yield return (new("facts", $"{field.Key}: {(field is Field.Linked link ? Shown(link.Target) : FieldText.Of(field, entry.Id.Kind, vocabulary))}"), field.Cite);
        }
        foreach (var fact in entry.Facts) yield return (new("facts", $"{fact.Label}: {fact.Value}"), fact.Cite);
        foreach (var dispute in entry.Disputes)
        {
            foreach (var account in dispute.Accounts) yield return (new("accounts", $"{dispute.Claim}: {account.Says}"), account.Cite);
        }
        foreach (var relation in entry.Relations) yield return (new("relations", $"{vocabulary.Relations[relation.Type].Shown}: {Shown(relation.Target)}"), relation.Cite);
    }
}
