using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>
/// Tells what entries claim of a text: where their names stand, whole, and the parts of names that stand for their
/// entry: a person’s surname behind a title, and words of what is called after its place.
/// </summary>
internal sealed class ClaimedNames
{
    /// <summary>Longer names are not taken apart.</summary>
    private const int MostWords = 12;

    private readonly MentionFinder finder;
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);

    public ClaimedNames(IReadOnlyCollection<Entry> entries)
    {
        finder = new(entries);
        foreach (var entry in entries)
        {
            foreach (var name in entry.Names) Add(name.Text, entry.Id.Kind);
        }
    }

    /// <summary>Where names of entries stand.</summary>
    public TextRanges In(string text) => new(finder.Find(text).Select(m => new TextRange(m.Start, m.Length)));

    /// <summary>Whether the words are a part of a name that stands for it.</summary>
    public bool HasPart(string name) => Words(name) is var words && parts.Contains(string.Join(' ', words));

    /// <summary>Whether a person is called so.</summary>
    public bool HasSurname(string name) => Words(name) is [var word] && surnames.Contains(word);

    /// <summary>The words of a name without articles and the like.</summary>
    private static string[] Words(string name) =>
        [.. (NameKey.Of(name).FirstOrDefault() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !CommonWords.Particles.Contains(word))];

    private void Add(string name, EntryKind kind)
    {
        if (kind == EntryKind.Group || Words(name) is not { Length: > 1 and <= MostWords } words) return;
        if (kind == EntryKind.Person)
        {
            for (var last = 1; last < words.Length; last++)
            {
                for (var first = 0; first < last; first++) parts.Add($"{words[first]} {words[last]}");
            }
            surnames.UnionWith(words);
        }
        for (var first = 0; first < words.Length; first++)
        {
            for (var length = 2; first + length <= words.Length; length++) parts.Add(string.Join(' ', words, first, length));
        }
    }
}
