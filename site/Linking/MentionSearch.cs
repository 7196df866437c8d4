using System.Collections.Frozen;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>The search of one text for names: where one may begin and end, and the longest that begins at a word.</summary>
internal sealed class MentionSearch(string text, List<TextWord> words)
{
    /// <summary>How many parts of a word, with hyphens or apostrophes between them, may be one word of a name.</summary>
    private const int MostParts = 4;

    /// <summary>
    /// How many steps into the tree a place is worth, and how many each word of a text on the whole; names made to
    /// be alike would cost more. When the text has used up its steps, few are left to each place.
    /// </summary>
    private const int MostSteps = 400, StepsPerWord = 16, FewSteps = 40;

    private static readonly FrozenSet<string> Elisions =
        new[] { "l", "d", "qu", "s", "n", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The Arabic article as transliterations write it: part of the name that it is glued to.</summary>
    private static readonly FrozenSet<string> Articles =
        new[] { "al", "el", "ul", "an", "ar", "as", "ash", "at", "ad", "az" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Endings = new[] { "s", "d", "ll" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly (int Start, int End)[] path = new (int, int)[NameTree.MostWords];
    private int[]? sentences;
    private int spare = words.Count * StepsPerWord;
    private int steps;
    private (int Last, int End, EntryId? Id)? best;

    public List<TextWord> Words => words;

    public (int Last, int End, EntryId? Id)? Longest(NameTree root, int first)
    {
        var allowed = Math.Clamp(spare, FewSteps, MostSteps);
        (steps, best) = (allowed, null);
        Follow(root, first, 0);
        spare -= allowed - Math.Max(steps, 0);
        return best;
    }

    public bool IsStart(int index)
    {
        var start = words[index].Start;
        if (start > 0 && text[start - 1] is '@') return false;
        if (index == 0 || !words[index - 1].IsGluedTo(words[index], text)) return true;
        return NameMarks.IsApostrophe(text[start - 1])
            ? Elisions.Contains(words[index - 1].Folded)
            : !Articles.Contains(words[index - 1].Folded);
    }

    private void Follow(NameTree node, int index, int depth)
    {
        if (index == words.Count || depth == NameTree.MostWords || node.IsLeaf) return;
        var signs = depth == 0 ? "" : NameTree.Signs(text, words[index - 1], words[index]);
        var word = words[index].Folded;
        for (var last = index; ; last++)
        {
            if (--steps < 0) return;
            path[depth] = (words[index].Start, words[last].End);
            Reach(node.Follow(signs, word), last, depth);
            if (signs == "." && Abbreviations.IsShortened(words[index - 1].Folded)) Reach(node.Follow("", word), last, depth);
            if (last + 1 == words.Count || last + 1 - index == MostParts || !words[last].IsGluedTo(words[last + 1], text)) return;
            word += words[last + 1].Folded;
        }
    }

    private void Reach(NameTree? node, int last, int depth)
    {
        if (node is null) return;
        if (node.Ends.Count > 0 && (best is null || last > best.Value.Last) && IsEnd(last)) Take(node.Ends, last, depth);
        var here = path[depth];
        Follow(node, last + 1, depth + 1);
        path[depth] = here;
    }

    /// <summary>Takes the name that ends here; two entries whose names differ in signs alone are ambiguous.</summary>
    private void Take(List<NameEnd> ends, int last, int depth)
    {
        (int Last, int End, EntryId? Id)? taken = null;
        foreach (var name in ends)
        {
            var hasTail = name.Tail.Length > 0 && text.AsSpan(words[last].End).StartsWith(name.Tail, StringComparison.Ordinal);
            if (!hasTail && name.Tail is not "" and not ".") continue;
            if (!name.Case.Allows(text, path.AsSpan(0, depth + 1), StartsSentence)) continue;
            var end = words[last].End + (hasTail ? name.Tail.Length : 0);
            taken = (last, Math.Max(end, taken?.End ?? 0), taken is null || taken.Value.Id == name.Id ? name.Id : null);
        }
        best = taken ?? best;
    }

    /// <summary>Whether a name may end with a word: not before the rest of an elided word, nor inside an address.</summary>
    private bool IsEnd(int last)
    {
        var end = words[last].End;
        if (end == text.Length) return true;
        if (text[end] == '@' || (text[end] == '.' && end + 1 < text.Length && char.IsLower(text[end + 1]))) return false;
        return last + 1 == words.Count || !words[last].IsElidedTo(words[last + 1], text) || Endings.Contains(words[last + 1].Folded);
    }

    private bool StartsSentence(int position)
    {
        sentences ??= Sentences.Starts(text);
        var start = Sentences.Around(text, sentences, position).Start;
        return !text.AsSpan(start, position - start).ContainsAnyLetter();
    }
}

file static class Letters
{
    public static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return true;
        }
        return false;
    }
}
