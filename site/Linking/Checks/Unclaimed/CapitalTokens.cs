using System.Collections.Frozen;

namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>Takes a text apart into tokens and tells which may stand in a name.</summary>
internal static class CapitalTokens
{
    private const int FewestLetters = 3;

    /// <summary>What is glued to the front of a name in small letters: the Arabic article, and French elisions.</summary>
    private static readonly FrozenSet<string> Fronts = CommonWords.Set("al el ul an ar as ash at ad az d l");

    public static List<CapitalToken> Of(string text)
    {
        var words = TextWords.Of(text);
        var tokens = new List<CapitalToken>(words.Count);
        for (var first = 0; first < words.Count;)
        {
            var last = first;
            while (last + 1 < words.Count && (words[last].IsGluedTo(words[last + 1], text) || IsInitial(text, words[last], words[last + 1]))) last++;
            tokens.Add(Token(text, words, first, last));
            first = last + 1;
        }
        return tokens;
    }

    private static CapitalToken Token(string text, List<TextWord> words, int first, int last)
    {
        var isPossessive = last > first && words[last].Folded == "s" && words[last - 1].IsElidedTo(words[last], text);
        var end = isPossessive ? last - 1 : last;
        var behind = words[last].End;
        var endsRun = isPossessive || (behind < text.Length && NameMarks.IsApostrophe(text[behind]));
        var folded = first == end ? words[first].Folded : string.Concat(words.GetRange(first, end - first + 1).Select(w => w.Folded));
        var (start, stop) = (words[first].Start, words[end].End);
        if (IsAbbreviation(text.AsSpan(start, stop - start))) return new(start, stop, folded, TokenKind.Abbreviation, endsRun);
        if (IsCapital(text, words, first, end)) return new(start, stop, folded, CommonWords.Dates.Contains(folded) ? TokenKind.Other : TokenKind.Capital, endsRun);
        for (var i = first; first != end && i <= end; i++)
        {
            if (IsAbbreviation(text.AsSpan(words[i].Start, words[i].End - words[i].Start))) return new(words[i].Start, words[i].End, words[i].Folded, TokenKind.Abbreviation, true);
        }
        var isParticle = first == last && char.IsLower(text[start]) && CommonWords.Particles.Contains(folded);
        return new(start, stop, folded, isParticle ? TokenKind.Particle : TokenKind.Other, endsRun);
    }

    /// <summary>Whether each part has a capital, but for articles, and for what follows an apostrophe (<c>Jama’at</c>).</summary>
    private static bool IsCapital(string text, List<TextWord> words, int first, int last)
    {
        var hasCapital = false;
        for (var i = first; i <= last; i++)
        {
            if (char.IsUpper(text[words[i].Start])) hasCapital = true;
            else if (i < last && Fronts.Contains(words[i].Folded)) continue;
            else if (i == first || !words[i - 1].IsElidedTo(words[i], text)) return false;
        }
        return hasCapital && (char.IsUpper(text[words[first].Start]) || Fronts.Contains(words[first].Folded));
    }

    /// <summary>Whether both are letters of one abbreviation with full stops (<c>U.S.</c>).</summary>
    private static bool IsInitial(string text, TextWord word, TextWord next) =>
        next.Start == word.End + 1 && text[word.End] == '.' && IsLetter(text, word) && IsLetter(text, next);

    private static bool IsLetter(string text, TextWord word) => word.End == word.Start + 1 && char.IsUpper(text[word.Start]);

    private static bool IsAbbreviation(ReadOnlySpan<char> token)
    {
        var letters = 0;
        foreach (var c in token)
        {
            if (char.IsUpper(c)) letters++;
            else if (!char.IsAsciiDigit(c) && !NameMarks.IsHyphen(c)) return false;
        }
        return letters >= FewestLetters && !token.TrimStart("IVXLCDM").IsEmpty && !CommonWords.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token);
    }
}
