using Almanac.Composing.Templates;
using Almanac.Linking;

namespace Almanac.Composing.Pages;

/// <summary>Composes what an entry's page says of the texts that mention it, and the pages that list them all where they are many.</summary>
public sealed class MentionPages(PageComposer composer, LinkedEntry linked)
{
    private readonly MentionGroups groups = MentionGroups.Of(linked.Backlinks, composer.Almanac, composer.Language);
    private readonly string root = PageFrame.RootOf(Addresses.Of(linked.Id));

    /// <summary>The groups that the entry's own page shows.</summary>
    public View[] Shown() => [.. groups.Shown.Select(group => View.Of(
        ("title", group.Section.Title),
        ("pages", composer.Contexts.OfRows(group.Rows, root)),
        ("left", group.Left),
        ("url", $"{root}{Addresses.OfMentions(linked.Id, group.FirstPage)}#{group.Section.Anchor}")))];

    public IEnumerable<OutputFile> Compose() => groups.Pages.IsEmpty ? [] :
        Pagination.Compose(groups.Pages, number => Addresses.OfMentions(linked.Id, number), (path, rows, pager) =>
            composer.Page(path, "mentions", composer.EntryListView(path, linked, "mentions-of", "mentions-description",
                ("count", groups.Pages.Sum(page => page.Sum(row => row.Sentences.Length))),
                ("groups", rows.GroupBy(row => row.Section).Select(group => View.Of(
                    ("anchor", group.Key.Anchor),
                    ("title", group.Key.Title),
                    ("continued", path != Addresses.OfMentions(linked.Id, groups.Shown.First(g => g.Section == group.Key).FirstPage)),
                    ("pages", composer.Contexts.OfRows(group, root)))).ToArray()),
                ("pager", pager))));
}
