using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>
/// A node of the tree of names: what follows the words that lead here. A word is the key to the next node,
/// with the signs that stand before it (<c>&amp;</c>, <c>(</c>) where there are any.
/// </summary>
internal sealed class NameTree
{
    /// <summary>No text writes out a longer name, and each word of one costs at every place that begins like it.</summary>
    public const int MostWords = 40;

    private readonly Dictionary<string, NameTree> next = new(StringComparer.Ordinal);

    /// <summary>The names that end here, with what each asks of capitals and signs; no entry where the name is not to be linked.</summary>
    public List<NameEnd> Ends { get; } = [];

    public bool IsLeaf => next.Count == 0;

    public NameTree? Follow(string signs, string word) => next.GetValueOrDefault(signs.Length == 0 ? word : signs + word);

    /// <summary>Adds a name as it is written, and as it is written without its hyphens and full stops.</summary>
    public void Add(string name, EntryId? id)
    {
        var letters = name.Count(char.IsLetterOrDigit);
        if (letters < 2 || (letters == 2 && name.Any(char.IsLower))) return;
        Add(name, id, joinsHyphens: false);
        if (NameMarks.HasHyphen(name)) Add(name, id, joinsHyphens: true);
    }

    private void Add(string name, EntryId? id, bool joinsHyphens)
    {
        var words = Words(name, TextWords.Of(name), joinsHyphens);
        if (words.Count is 0 or > MostWords) return;
        var end = new NameEnd(id, NameCase.Of(words.ConvertAll(w => name.AsMemory(w.Start, w.End - w.Start))), Tail(name[words[^1].End..].Trim()));
        var (exact, plain) = (this, this);
        for (var i = 0; i < words.Count; i++)
        {
            var signs = i == 0 ? "" : Signs(name, words[i - 1], words[i]);
            exact = exact.Child(signs + words[i].Folded);
            plain = plain.Child((signs == "." && words[i - 1].Folded.Length > 1 ? "" : signs) + words[i].Folded);
        }
        exact.AddEnd(end);
        if (plain != exact) plain.AddEnd(end);
    }

    private static string Tail(string signs) => signs is ")" or "]" or "." or ".)" ? signs : "";

    private NameTree Child(string key) => next.TryGetValue(key, out var node) ? node : next[key] = new();

    private void AddEnd(NameEnd end)
    {
        if (!Ends.Contains(end)) Ends.Add(end);
    }

    /// <summary>The words of a name; those with an apostrophe between them are one, and with a hyphen as it is asked.</summary>
    private static List<TextWord> Words(string name, List<TextWord> parts, bool joinsHyphens)
    {
        var words = new List<TextWord>();
        foreach (var part in parts)
        {
            if (words.Count > 0 && (joinsHyphens ? words[^1].IsGluedTo(part, name) : words[^1].IsElidedTo(part, name)))
            {
                words[^1] = new(words[^1].Start, part.End, words[^1].Folded + part.Folded);
            }
            else
            {
                words.Add(part);
            }
        }
        return words;
    }

    /// <summary>The signs between two words that count: not blanks, nor the one hyphen or apostrophe that joins them.</summary>
    public static string Signs(string text, TextWord before, TextWord after)
    {
        var between = text.AsSpan(before.End, after.Start - before.End);
        if (between.Length == 1 && (between[0] == ' ' || NameMarks.IsHyphen(between[0]) || NameMarks.IsApostrophe(between[0]))) return "";
        var signs = between.Trim();
        return signs.Length == 0 ? "" : signs is "." ? "." : signs.ToString();
    }
}
