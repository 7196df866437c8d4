using System.Globalization;
using System.Text;

namespace Almanac.Linking;

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
            var end = i;
            for (; i < text.Length && (IsWordCharacter(text[i]) || IsUnseen(text[i])); i++)
            {
                if (!LetterFolding.TryAppend(folded, text[i])) folded.Append(text[i]);
                if (!IsUnseen(text[i])) end = i + 1;
            }
            words.Add(new(start, end, folded.ToString()));
        }
        return words;
    }

    private static bool IsWordCharacter(char c) =>
        c < '\u0080' ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : (char.IsLetterOrDigit(c) && !NameMarks.IsApostrophe(c)) || char.IsSurrogate(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsUnseen(char c) => c >= '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
