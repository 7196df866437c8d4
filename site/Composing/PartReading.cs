using Almanac.Composing.Pages;
using Almanac.Linking;

namespace Almanac.Composing;

/// <summary>
/// Says what the parts of a site are made of, besides the outline of the almanac: all but the texts of its entries. Whatever a
/// part's page comes to show of other texts must be added here, or builds with a cache would show what was.
/// </summary>
internal sealed class PartReading(LinkedAlmanac almanac, Addresses addresses)
{
    /// <summary>Nothing but the outline, and on which pages sources are listed.</summary>
    public void Outline(ContentKey key)
    {
        for (var profile = 0; profile < almanac.Profiles.Length; profile++)
        {
            foreach (var page in addresses.NotePages(profile)) key.Add(page.Length);
        }
        foreach (var page in addresses.Register.ByPublication) key.Add(page.Length);
    }

    /// <summary>The text of an entry, and the sentences that mention it.</summary>
    public void Entry(ContentKey key, LinkedEntry entry)
    {
        Outline(key);
        key.Add(entry.Entry.Source.Text).Add(almanac.History.Changed.TryGetValue(entry.Entry.Source.Path, out var changed) ? changed : null);
        foreach (var mention in entry.Backlinks) Add(key.Add(mention.Start).Add(mention.Length), mention.Page, mention.Paragraph, mention.SentenceStart, mention.SentenceLength);
    }

    /// <summary>The places that cite sources.</summary>
    public void Uses(ContentKey key, IEnumerable<SourceRef> sources)
    {
        Outline(key);
        foreach (var source in sources)
        {
            var uses = almanac.Uses.GetValueOrDefault(source, []);
            key.Add(uses.Length);
            foreach (var use in uses)
            {
                if (use.Paragraph is { } paragraph) Add(key, use.Page, paragraph, use.SentenceStart, use.SentenceLength);
            }
        }
    }

    private static void Add(ContentKey key, PageRef page, LinkedParagraph paragraph, int start, int length)
    {
        key.Add((int)page.Kind).Add(page.Index).Add(page.Section).Add(paragraph.Anchor).Add(start).Add(paragraph.Text.AsSpan(start, length));
        foreach (var citation in paragraph.CitationsOf(start, length))
        {
            foreach (var source in citation.Sources) key.Add(source.Profile).Add(source.Note).Add(source.Work).Add(source.Locator);
        }
    }
}
