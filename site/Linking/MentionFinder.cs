using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>
/// Finds the names of entries in running text: whole words, the longest name first, without case and
/// diacritics, but a name with a capital is only found with one. Possessives (<c>JNIM’s</c>) and elisions
/// (<c>l’Azawad</c>) are found at the name. The names form a tree of words, so that a text is read once,
/// whatever their number.
/// </summary>
public sealed class MentionFinder
{
    private sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public EntryId? Entry;
        public bool NeedsCapital;

        public Node Child(string word)
        {
            Next ??= new(StringComparer.Ordinal);
            return Next.TryGetValue(word, out var node) ? node : Next[word] = new();
        }
    }

    private static readonly HashSet<string> Elisions = new(["l", "d", "qu", "s", "n", "j", "c", "m", "t"], StringComparer.Ordinal);

    /// <summary>No text writes out a longer name, and each word of one costs at every place that begins like it.</summary>
    private const int MostWords = 40;

    private readonly Node root = new();

    /// <summary>
    /// A finder for every unambiguous name of at least three letters (two in capitals), without those that
    /// their entry doesn't want linked.
    /// </summary>
    public MentionFinder(NameRegister names, IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            var never = entry.NeverLink.SelectMany(n => NameKey.Of(n.Text)).ToHashSet(StringComparer.Ordinal);
            foreach (var name in entry.Names)
            {
                if (names.Resolve(name.Text) is Target.Found found && found.Id == entry.Id && !NameKey.Of(name.Text).Any(never.Contains)) Add(name.Text, entry.Id);
            }
        }
    }

    /// <summary>A finder for every name there is, ambiguous or not; it says where names stand, not whose they are.</summary>
    public MentionFinder(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var name in entry.Names) Add(name.Text, entry.Id);
        }
    }

    private void Add(string name, EntryId id)
    {
        var letters = name.Count(char.IsLetterOrDigit);
        if (letters < 2 || (letters == 2 && !name.All(c => char.IsUpper(c) || !char.IsLetter(c)))) return;
        foreach (var variant in new[] { TextWords.Of(name), TextWords.Of(WithoutApostrophes(name)) })
        {
            if (variant.Count is 0 or > MostWords) continue;
            var node = root;
            foreach (var word in variant) node = node.Child(word.Folded);
            node.Entry ??= id;
            node.NeedsCapital = name.Any(char.IsUpper);
        }
    }

    /// <summary>The mentions in a text, in order, none overlapping.</summary>
    public List<(int Start, int Length, EntryId Id)> Find(string text)
    {
        var found = new List<(int, int, EntryId)>();
        var words = TextWords.Of(text);
        for (var i = 0; i < words.Count;)
        {
            var match = IsWordStart(text, words, i) ? Longest(text, words, i) : null;
            if (match is var (last, id))
            {
                found.Add((words[i].Start, words[last].End - words[i].Start, id));
                i = last + 1;
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    private (int Last, EntryId Id)? Longest(string text, List<TextWord> words, int first)
    {
        (int, EntryId)? best = null;
        var node = root;
        for (var i = first; i < words.Count; i++)
        {
            if (i > first && !Joins(text, words[i - 1], words[i])) break;
            if (node.Next is null || !node.Next.TryGetValue(words[i].Folded, out var next)) break;
            node = next;
            if (node.Entry is { } id && IsWordEnd(text, words, i)
                && (!node.NeedsCapital || text.AsSpan(words[first].Start, words[i].End - words[first].Start).ContainsAnyUpper()))
            {
                best = (i, id);
            }
        }
        return best;
    }

    /// <summary>Whether what stands between two words can stand inside a name.</summary>
    private static bool Joins(string text, TextWord before, TextWord after)
    {
        var between = text.AsSpan(before.End, after.Start - before.End);
        return between is " " or "-" or "’" or "'" or "\u00A0" or "‑" or "–" or "/" or " & "
            || (between is "." or ". " && before.End - before.Start == 1);
    }

    private static bool IsWordStart(string text, List<TextWord> words, int index)
    {
        if (index == 0) return true;
        var between = text.AsSpan(words[index - 1].End, words[index].Start - words[index - 1].End);
        return between is not ("’" or "'") || Elisions.Contains(words[index - 1].Folded);
    }

    private static bool IsWordEnd(string text, List<TextWord> words, int index)
    {
        if (index + 1 >= words.Count) return true;
        var between = text.AsSpan(words[index].End, words[index + 1].Start - words[index].End);
        return between is not ("’" or "'") || words[index + 1].Folded == "s";
    }

    private static string WithoutApostrophes(string name) => string.Concat(name.Where(c => c is not ('’' or '\'' or '‘' or 'ʿ' or 'ʾ' or 'ʼ')));
}

file static class UpperCase
{
    public static bool ContainsAnyUpper(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c)) return true;
        }
        return false;
    }
}
