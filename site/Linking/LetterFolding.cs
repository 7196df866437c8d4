using System.Globalization;
using System.Text;
using Almanac.Parsing;

namespace Almanac.Linking;

/// <summary>
/// Folds letters for comparison: without case and marks. Of Arabic letters those with a hamza or madda
/// count as the plain ones, as their decompositions say; the stroke that stretches a word is nothing.
/// </summary>
internal static class LetterFolding
{
    private const char Tatweel = '\u0640';

    /// <summary>Appends the letter, digit or mark folded; false where it is none.</summary>
    public static bool TryAppend(StringBuilder folded, char c)
    {
        if (char.IsAsciiLetterOrDigit(c)) folded.Append((char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c));
        else if (LatinLetters.Of(c) is { } plain) folded.Append(plain.ToLowerInvariant());
        else if (LatinLetters.IsSilent(c) || c == Tatweel) return true;
        else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark) folded.Append(Plain(c));
        else return false;
        return true;
    }

    private static char Plain(char c) => c switch
    {
        'آ' or 'أ' or 'إ' or 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' => 'ي',
        _ => char.ToLowerInvariant(c),
    };
}
