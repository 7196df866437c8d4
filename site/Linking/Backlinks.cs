using System.Collections.Immutable;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>Turns every link of every text round, once, with the sentence around it.</summary>
public static class Backlinks
{
    /// <summary>The mentions by target, in page order: profiles, then entries, then plain pages.</summary>
    public static Dictionary<EntryId, ImmutableArray<Backlink>> Invert(
        ImmutableArray<LinkedProfile> profiles, ImmutableArray<LinkedParagraph>[] bodies, ImmutableArray<LinkedParagraph>[] pages, ImmutableArray<Entry> entries)
    {
        var byTarget = new Dictionary<EntryId, ImmutableArray<Backlink>.Builder>();
        void AddAll(ImmutableArray<LinkedParagraph> paragraphs, PageRef page, EntryId? self)
        {
            foreach (var (target, backlink) in Of(paragraphs, page, self))
            {
                if (!byTarget.TryGetValue(target, out var list)) byTarget[target] = list = ImmutableArray.CreateBuilder<Backlink>();
                list.Add(backlink);
            }
        }

        for (var p = 0; p < profiles.Length; p++)
        {
            for (var s = 0; s < profiles[p].Sections.Length; s++) AddAll(profiles[p].Sections[s], new(PageKind.Profile, p, s), null);
        }
        for (var e = 0; e < bodies.Length; e++) AddAll(bodies[e], new(PageKind.Entry, e, 0), entries[e].Id);
        for (var p = 0; p < pages.Length; p++) AddAll(pages[p], new(PageKind.Plain, p, 0), null);
        return byTarget.ToDictionary(b => b.Key, b => b.Value.ToImmutable());
    }

    /// <summary>The mentions in one text, in order, each with its target.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="page">Where it stands.</param>
    /// <param name="self">The entry whose text it is; what it says of itself is no mention.</param>
    public static IEnumerable<(EntryId Target, Backlink Backlink)> Of(ImmutableArray<LinkedParagraph> paragraphs, PageRef page, EntryId? self)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var link in paragraph.Links)
            {
                if (link.Id is not { } target || target == self) continue;
                var (start, length) = Sentences.Around(paragraph.Text, paragraph.SentenceStarts, link.Start);
                yield return (target, new(page, paragraph, start, length, link.Start, link.Length));
            }
        }
    }
}
