using System.Text;
using Almanac.Parsing;

namespace Almanac.Linking;

/// <summary>A word of a text: from where to where, and folded for comparison.</summary>
internal readonly record struct TextWord(int Start, int End, string Folded);

/// <summary>Takes a text apart into words, in Unicode's sense of letters, digits and marks.</summary>
internal static class TextWords
{
    /// <summary>The words in order, each folded: without case and diacritics.</summary>
    public static List<TextWord> Of(string text)
    {
        var words = new List<TextWord>();
        var folded = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            folded.Clear();
            for (; i < text.Length && IsWordCharacter(text[i]); i++)
            {
                if (LatinLetters.Of(text[i]) is { } plain) folded.Append(plain.ToLowerInvariant());
                else if (!LatinLetters.IsSilent(text[i])) folded.Append(char.ToLowerInvariant(text[i]));
            }
            words.Add(new(start, i, folded.ToString()));
        }
        return words;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c)
        || (c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
