using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>
/// Finds the names of entries in running text: whole words, the longest name first, however case, diacritics,
/// apostrophes and hyphens are written, but with the capitals that tell a name from a word (<see cref="NameCase"/>).
/// Possessives (<c>LG’s</c>), elisions (<c>l’Orvane</c>) and compounds (<c>pro-LG</c>) are found at the name.
/// A name that must not be linked hides the shorter names in it. The names form a tree of words, so that a text
/// is read once, whatever their number.
/// </summary>
public sealed class MentionFinder
{
    private readonly NameTree root = new();

    /// <summary>
    /// A finder for every name of at least three letters (two in capitals). Names that several entries claim, and
    /// those that their entry doesn't want linked, lead nowhere.
    /// </summary>
    public MentionFinder(NameRegister names, IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            var never = entry.NeverLink.SelectMany(n => NameKey.Of(n.Text)).ToHashSet(StringComparer.Ordinal);
            foreach (var name in entry.Names)
            {
                var target = names.Resolve(name.Text);
                if (target is Target.Found found && found.Id != entry.Id) continue;
                root.Add(name.Text, target is Target.Found && !NameKey.Of(name.Text).Any(never.Contains) ? entry.Id : null);
            }
        }
    }

    /// <summary>A finder for every name there is, ambiguous or not; it says where names stand, not whose they are.</summary>
    public MentionFinder(IEnumerable<Entry> entries)
    {
        EntryId? any = null;
        foreach (var entry in entries)
        {
            any ??= entry.Id;
            foreach (var name in entry.Names) root.Add(name.Text, any);
        }
    }

    /// <summary>The mentions in a text, in order, none overlapping.</summary>
    public List<(int Start, int Length, EntryId Id)> Find(string text)
    {
        var found = new List<(int, int, EntryId)>();
        var search = new MentionSearch(text, TextWords.Of(text));
        for (var i = 0; i < search.Words.Count;)
        {
            if (!search.IsStart(i) || search.Longest(root, i) is not var (last, end, id))
            {
                i++;
                continue;
            }
            if (id is { } entry) found.Add((search.Words[i].Start, end - search.Words[i].Start, entry));
            i = last + 1;
        }
        return found;
    }
}
