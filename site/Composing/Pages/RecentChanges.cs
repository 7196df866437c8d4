using Almanac.Linking;

namespace Almanac.Composing.Pages;

/// <summary>The entries whose last change is known.</summary>
public static class RecentChanges
{
    /// <summary>Each with the moment of its last commit, newest first and then by id.</summary>
    public static IReadOnlyList<(LinkedEntry Entry, DateTimeOffset When)> Of(LinkedAlmanac almanac)
    {
        var changed = almanac.History.Changed;
        return
        [
            .. almanac.Entries.Where(e => changed.ContainsKey(e.Entry.Source.Path)).Select(e => (e, changed[e.Entry.Source.Path]))
                .OrderByDescending(c => c.Item2).ThenBy(c => c.e.Id),
        ];
    }
}
