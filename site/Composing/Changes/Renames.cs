using System.Collections.Frozen;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Changes;

/// <summary>Finds the entries that lie at another address now: those that went, matched with those that came.</summary>
internal static class Renames
{
    /// <summary>The new id by the old one: where the titles are the same name, or else half of the paragraphs are the same.</summary>
    public static FrozenDictionary<EntryId, EntryId> Find(LinkedAlmanac before, LinkedAlmanac after)
    {
        var came = after.Entries.Where(e => !before.EntryIndex.ContainsKey(e.Id)).ToList();
        var found = new Dictionary<EntryId, EntryId>();
        void Match(Func<LinkedEntry, LinkedEntry, bool> isSame)
        {
            foreach (var gone in before.Entries.Where(e => !after.EntryIndex.ContainsKey(e.Id) && !found.ContainsKey(e.Id)))
            {
                if (came.Find(c => isSame(gone, c)) is not { } match) continue;
                found[gone.Id] = match.Id;
                came.Remove(match);
            }
        }

        Match((gone, c) => NameKey.Of(gone.Entry.Title.Text).Intersect(NameKey.Of(c.Entry.Title.Text)).Any());
        Match(SharesHalf);
        return found.ToFrozenDictionary();
    }

    private static bool SharesHalf(LinkedEntry a, LinkedEntry b)
    {
        var (mine, others) = (Texts(a), Texts(b));
        return mine.Count > 0 && mine.Intersect(others).Count() * 2 >= Math.Max(mine.Count, others.Count);
    }

    private static HashSet<string> Texts(LinkedEntry entry) =>
        [.. entry.Paragraphs.Where((p, i) => p.Text.Length > 0 && !entry.Entry.Body.Apart.Contains(i)).Select(p => p.Text)];
}
