namespace Almanac.Linking;

/// <summary>
/// What a name asks of the capitals in a text, so that words are not taken for names. A name without any asks
/// nothing. One of several words with capitals needs one of them besides the first, which the start of a
/// sentence gives to any word: <c>Lantern guild</c> is not <c>Lantern Guild</c>. A name of capitals alone needs
/// them (<c>WHO</c>, not <c>Who</c>); from four letters on its first is enough inside a sentence (<c>Isis</c>).
/// </summary>
internal readonly record struct NameCase(ulong Needed, bool IsCapitals, int Letters)
{
    private const int FewLetters = 3;

    public static NameCase Of(List<ReadOnlyMemory<char>> words)
    {
        var (capitals, letters, isCapitals) = (0UL, 0, true);
        for (var i = 0; i < words.Count; i++)
        {
            if (HasUpper(words[i].Span)) capitals |= 1UL << i;
            foreach (var c in words[i].Span)
            {
                if (char.IsLetter(c)) letters++;
                if (char.IsLetter(c) && !char.IsUpper(c)) isCapitals = false;
            }
        }
        var others = (capitals & 1) == 0 || capitals == 1 ? capitals : capitals & ~1UL;
        return new(others, isCapitals && letters > 1, letters);
    }

    /// <summary>Whether words of a text have the capitals that the name needs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">From where to where each word of the name stands in it.</param>
    /// <param name="startsSentence">Whether the first of them is the first of a sentence; asked only where it counts.</param>
    public bool Allows(string text, ReadOnlySpan<(int Start, int End)> words, Func<int, bool> startsSentence)
    {
        if (Needed == 0) return true;
        if (IsCapitals && HasLower(text.AsSpan(words[0].Start, words[^1].End - words[0].Start)))
        {
            if (Letters <= FewLetters || !char.IsUpper(text[words[0].Start])) return false;
            return words.Length == 1 ? !startsSentence(words[0].Start) : HasNeeded(text, words);
        }
        return HasNeeded(text, words);
    }

    private bool HasNeeded(string text, ReadOnlySpan<(int Start, int End)> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((Needed & (1UL << i)) != 0 && HasUpper(text.AsSpan(words[i].Start, words[i].End - words[i].Start))) return true;
        }
        return false;
    }

    private static bool HasLower(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLower(c)) return true;
        }
        return false;
    }

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c)) return true;
        }
        return false;
    }
}
