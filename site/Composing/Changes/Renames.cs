using System.Collections.Frozen;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Changes;

/// <summary>Finds the entries that lie at another address now: those that went, matched with those that came.</summary>
internal static class Renames
{
    /// <summary>More pairs than these are matched by their titles alone.</summary>
    private const int MostPairs = 10_000;

    /// <summary>The new id by the old one: where the titles are the same name, or else half of the paragraphs are the same.</summary>
    public static FrozenDictionary<EntryId, EntryId> Find(LinkedAlmanac before, LinkedAlmanac after)
    {
        var gone = before.Entries.Where(e => !after.EntryIndex.ContainsKey(e.Id)).ToList();
        var came = after.Entries.Where(e => !before.EntryIndex.ContainsKey(e.Id)).ToList();
        var found = new Dictionary<EntryId, EntryId>();
        void Match<T>(Func<LinkedEntry, T> read, Func<T, T, bool> isSame)
        {
            var there = came.Where(c => !found.ContainsValue(c.Id)).Select(c => (c.Id, Value: read(c))).ToList();
            foreach (var entry in gone.Where(g => !found.ContainsKey(g.Id)).ToList())
            {
                var value = read(entry);
                var index = there.FindIndex(c => isSame(value, c.Value));
                if (index < 0) continue;
                found[entry.Id] = there[index].Id;
                there.RemoveAt(index);
            }
        }

        Match(e => NameKey.Of(e.Entry.Title.Text).FirstOrDefault(), (a, b) => a is not null && a == b);
        if ((long)gone.Count * came.Count <= MostPairs) Match(Texts, SharesHalf);
        return found.ToFrozenDictionary();
    }

    private static bool SharesHalf(HashSet<string> a, HashSet<string> b) => a.Count > 0 && a.Intersect(b).Count() * 2 >= Math.Max(a.Count, b.Count);

    private static HashSet<string> Texts(LinkedEntry entry) =>
        [.. entry.Paragraphs.Where((p, i) => p.Text.Length > 0 && !entry.Entry.Body.Apart.Contains(i)).Select(p => p.Text)];
}
