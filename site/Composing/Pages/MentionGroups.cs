using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>
/// The texts that mention an entry: grouped by kind of page, and in each group by page. The entry's own page shows
/// the first of each group; where that leaves out any, pages of their own list all of them.
/// </summary>
public sealed class MentionGroups
{
    /// <summary>How many pages that mention an entry its own page shows in a group, and in all.</summary>
    private const int MostInGroup = 20, MostInAll = 80;

    /// <summary>How many sentences of one page stand together; of more, the entry's own page shows the first.</summary>
    private const int MostOfPage = 8;

    /// <summary>How many rows, and how many sentences in them, a page of mentions lists.</summary>
    private const int MostRows = 120, MostSentences = 200;

    private MentionGroups(ImmutableArray<MentionGroup> shown, ImmutableArray<ImmutableArray<MentionRow>> pages)
    {
        Shown = shown;
        Pages = pages;
    }

    /// <summary>The groups as the entry's own page shows them.</summary>
    public ImmutableArray<MentionGroup> Shown { get; }

    /// <summary>Every mention, page by page; no page where the entry's own shows all.</summary>
    public ImmutableArray<ImmutableArray<MentionRow>> Pages { get; }

    public static MentionGroups Of(ImmutableArray<Backlink> backlinks, LinkedAlmanac almanac, Language language)
    {
        var rows = backlinks.DistinctBy(b => (b.Page, b.Paragraph.Anchor, b.SentenceStart)).GroupBy(b => b.Page).SelectMany(page => page
            .Chunk(MostOfPage).Select((chunk, i) => new MentionRow(Section(page.Key, almanac, language), page.Key, [.. chunk], i > 0))).ToList();
        var groups = rows.GroupBy(r => r.Section).ToList();
        var shown = ImmutableArray.CreateBuilder<MentionGroup>(groups.Count);
        var places = MostInAll;
        foreach (var group in groups)
        {
            var first = group.Where(r => !r.IsContinued).Take(Math.Min(places, MostInGroup)).ToImmutableArray();
            places -= first.Length;
            shown.Add(new(group.Key, first, group.Sum(r => r.Sentences.Length) - first.Sum(r => r.Sentences.Length), 0));
        }
        if (shown.All(g => g.Left == 0)) return new(shown.MoveToImmutable(), []);
        var pages = Pagination.Split(groups.SelectMany(g => g), row => row.Sentences.Length, MostRows, MostSentences);
        return new([.. shown.Select(g => g with { FirstPage = pages.TakeWhile(p => !p.Any(r => r.Section == g.Section)).Count() })], pages);
    }

    private static MentionSection Section(PageRef page, LinkedAlmanac almanac, Language language) => page.Kind switch
    {
        PageKind.Profile when almanac.Profiles.Length == 1 => new("profile", language.Say("mentions-profile")),
        PageKind.Profile => new($"profile-{almanac.Profiles[page.Index].Profile.Id}", language.Say("mentions-profile-of", ("title", almanac.Profiles[page.Index].Profile.Title))),
        PageKind.Entry => new(almanac.Entries[page.Index].Id.Folder, KindWords.Plural(almanac.Entries[page.Index].Id.Kind, language)),
        _ => new("pages", language.Say("mentions-pages")),
    };
}
