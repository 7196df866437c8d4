using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>The order of entries in lists: events by date, others by title, without a leading article.</summary>
public static class EntryOrder
{
    /// <summary>The entries of a kind, in the order of its list.</summary>
    public static IEnumerable<LinkedEntry> Of(EntryKind kind, IEnumerable<LinkedEntry> entries) => kind == EntryKind.Event ? ByDate(entries) : ByTitle(entries);

    public static IEnumerable<LinkedEntry> ByTitle(IEnumerable<LinkedEntry> entries) => entries.OrderBy(SortKey, StringComparer.Ordinal).ThenBy(e => e.Id);

    public static IEnumerable<LinkedEntry> ByDate(IEnumerable<LinkedEntry> entries) =>
        entries.OrderBy(e => Day(e.Entry.Date)).ThenBy(SortKey, StringComparer.Ordinal).ThenBy(e => e.Id);

    /// <summary>The day that an event is listed under: its first, or its last where nobody knows when it began.</summary>
    private static int Day(EdtfDate? date) => date switch { null => int.MaxValue, { Start: null } => date.Latest, _ => date.Earliest };

    /// <summary>The title as it is sorted: folded, without a leading article.</summary>
    public static string SortKey(LinkedEntry entry)
    {
        var key = NameKey.Of(entry.Entry.Title.Text).FirstOrDefault() ?? entry.Id.Slug;
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }
}
