namespace Almanac.Linking;

/// <summary>
/// Finds words and phrases of a list in a text: whole words, without case and diacritics, the last one also
/// with a plural <c>s</c>; the longest phrase first. The phrases form a tree of words, so that a text is read
/// once, whatever their number.
/// </summary>
internal sealed class PhraseFinder
{
    private sealed class Node
    {
        public readonly Dictionary<string, Node> Next = new(StringComparer.Ordinal);
        public int? Phrase;
    }

    private readonly Node root = new();

    public PhraseFinder(IEnumerable<string> phrases)
    {
        foreach (var (index, phrase) in phrases.Index())
        {
            var node = root;
            foreach (var word in TextWords.Of(phrase))
            {
                if (!node.Next.TryGetValue(word.Folded, out var next)) node.Next[word.Folded] = next = new();
                node = next;
            }
            if (node != root) node.Phrase ??= index;
        }
    }

    /// <summary>What was found, in order: its place, and the index of the phrase in the list.</summary>
    public IEnumerable<(int Start, int Length, int Index)> Find(string text)
    {
        if (root.Next.Count == 0) yield break;
        var words = TextWords.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (Longest(text, words, i) is not var (last, index)) continue;
            yield return (words[i].Start, words[last].End - words[i].Start, index);
            i = last;
        }
    }

    private (int Last, int Index)? Longest(string text, List<TextWord> words, int first)
    {
        (int, int)? best = null;
        var node = root;
        for (var i = first; i < words.Count && (i == first || Joins(text, words[i - 1], words[i])); i++)
        {
            var word = words[i].Folded;
            if (word.EndsWith('s') && node.Next.GetValueOrDefault(word[..^1])?.Phrase is { } plural) best = (i, plural);
            if (!node.Next.TryGetValue(word, out var next)) break;
            node = next;
            if (node.Phrase is { } index) best = (i, index);
        }
        return best;
    }

    private static bool Joins(string text, TextWord before, TextWord after) =>
        after.Start - before.End == 1 && text[before.End] is ' ' or '-' or '\u00A0';
}
