using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>
/// Composes the A to Z: every title, short name and alias, each with the entry that it leads to. Digits come first, then
/// Latin letters, then Arabic names, then all others.
/// </summary>
public static class NameIndex
{
    /// <summary>Names of a page; a row is but a few words.</summary>
    private const int MostRows = 400;

    private const string Digits = "0–9";
    private const string Arabic = "ا–ي";
    private const string Others = "…";

    private sealed record Row(string Name, string Key, string Group, EntryId? Id, SharedName? Shared);

    public static IEnumerable<OutputFile> Compose(PageComposer composer)
    {
        var rows = Rows(composer.Almanac);
        var pages = Pagination.Split(rows, _ => 1, MostRows);
        var pageOf = new Dictionary<string, int>();
        for (var p = 0; p < pages.Length; p++)
        {
            foreach (var row in pages[p]) pageOf.TryAdd(row.Group, p);
        }
        return Pagination.Compose(pages, Addresses.OfNameIndex, (path, shown, pager) => composer.Page(path, "a-to-z", composer.Frame.View(path, composer.Language.Say("a-to-z"), composer.Language.Say("a-to-z-description"), Addresses.OfNameIndex(0),
            ("count", rows.Count),
            ("letters", pageOf.Keys.Select(group => View.Of(("title", group), ("url", $"{Addresses.OfNameIndex(pageOf[group])}#{Anchor(group)}"), ("language", group == Arabic ? "ar" : ""))).ToArray()),
            ("groups", shown.GroupBy(r => r.Group).Select(group => View.Of(
                ("title", group.Key),
                ("anchor", Anchor(group.Key)),
                ("language", group.Key == Arabic ? "ar" : ""),
                ("continued", shown != pages[pageOf[group.Key]]),
                ("names", group.Select(row => Shown(composer, row)).ToArray()))).ToArray()),
            ("pager", pager))));
    }

    /// <summary>All names with what each leads to; a name that several entries share is there once.</summary>
    private static List<Row> Rows(LinkedAlmanac almanac)
    {
        var shared = almanac.Names.Shared.ToDictionary(s => NameKey.Of(s.Name).First(), StringComparer.Ordinal);
        return
        [
            .. almanac.Entries.SelectMany(e => e.Entry.Names.Select(name => (e.Id, name.Text)))
                .Select(n => (n.Id, n.Text, Key: NameKey.Of(n.Text).FirstOrDefault() ?? n.Text))
                .Select(n => shared.TryGetValue(n.Key, out var name) && name.Candidates.Contains(n.Id) ? new Row(name.Name, SortKey(n.Key), GroupOf(n.Key), null, name) : new Row(n.Text, SortKey(n.Key), GroupOf(n.Key), n.Id, null))
                .DistinctBy(r => (r.Key, r.Id, r.Shared))
                .OrderBy(r => Rank(r.Group)).ThenBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Id?.ToString(), StringComparer.Ordinal),
        ];
    }

    private static View Shown(PageComposer composer, Row row)
    {
        var entry = row.Id is { } id ? composer.Almanac[id].Entry : null;
        return View.Of(
            ("name", composer.Names.Of(row.Name)),
            ("url", row.Shared is { } shared ? composer.Addresses.OfName(shared) : Addresses.Of(row.Id!.Value)),
            ("title", entry is null || entry.Title.Text == row.Name ? new Html("") : composer.Names.Of(entry.Title.Text)),
            ("count", row.Shared?.Candidates.Length ?? 0));
    }

    private static string SortKey(string key) => key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;

    private static string GroupOf(string key)
    {
        var first = SortKey(key)[0];
        if (char.IsAsciiLetterLower(first)) return char.ToUpperInvariant(first).ToString();
        return char.IsAsciiDigit(first) ? Digits : first is >= '\u0600' and <= '\u06FF' ? Arabic : Others;
    }

    private static string Rank(string group) => group switch { Digits => "", Arabic => "\uFFF0", Others => "\uFFF1", _ => group };

    private static string Anchor(string group) => group switch { Digits => "digits", Arabic => "arabic", Others => "others", _ => group.ToLowerInvariant() };
}
