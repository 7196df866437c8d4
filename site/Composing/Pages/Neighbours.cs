using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>The entries before and after each, in the order of its kind's list.</summary>
public sealed class Neighbours
{
    private readonly Dictionary<EntryId, (LinkedEntry? Before, LinkedEntry? After)> all = [];

    public Neighbours(IEnumerable<KindIndex> indexes)
    {
        foreach (var index in indexes)
        {
            var entries = index.Entries;
            for (var i = 0; i < entries.Length; i++) all[entries[i].Id] = (i > 0 ? entries[i - 1] : null, i < entries.Length - 1 ? entries[i + 1] : null);
        }
    }

    public (LinkedEntry? Before, LinkedEntry? After) Of(EntryId id) => all[id];
}
