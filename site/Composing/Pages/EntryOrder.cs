using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>The order of entries in lists: events by date, others by title, without a leading article.</summary>
public static class EntryOrder
{
    /// <summary>The entries of a kind in order; the key of each is made once.</summary>
    public static IEnumerable<LinkedEntry> Sort(IEnumerable<LinkedEntry> entries, EntryKind kind) => entries
        .OrderBy(e => kind == EntryKind.Event ? Day(e.Entry.Date) : 0).ThenBy(SortKey, StringComparer.Ordinal).ThenBy(e => e.Id);

    public static IComparer<LinkedEntry> Of(EntryKind kind) => kind == EntryKind.Event ? ByDate : ByTitle;

    public static IComparer<LinkedEntry> ByTitle { get; } = Comparer<LinkedEntry>.Create((a, b) =>
        string.CompareOrdinal(SortKey(a), SortKey(b)) is var order and not 0 ? order : a.Id.CompareTo(b.Id));

    public static IComparer<LinkedEntry> ByDate { get; } = Comparer<LinkedEntry>.Create((a, b) =>
        Day(a.Entry.Date).CompareTo(Day(b.Entry.Date)) is var order and not 0 ? order : ByTitle.Compare(a, b));

    /// <summary>The day that an event is listed under: its first, or its last where nobody knows when it began.</summary>
    private static int Day(EdtfDate? date) => date switch { null => int.MaxValue, { Start: null } => date.Latest, _ => date.Earliest };

    /// <summary>The title as it is sorted: folded, without a leading article.</summary>
    public static string SortKey(LinkedEntry entry)
    {
        var key = NameKey.Of(entry.Entry.Title.Text).FirstOrDefault() ?? entry.Id.Slug;
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }
}
