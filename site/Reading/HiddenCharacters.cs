using System.Buffers;

namespace Almanac.Reading;

/// <summary>
/// The characters that no text may have, because nobody sees them and they change what is seen: control
/// characters other than tab and line end, what turns the direction of writing, and what has no width. The
/// joiners that Arabic and Indic letters and emoji need are refused only away from these.
/// </summary>
public static class HiddenCharacters
{
    public const string Help = "delete it; line ends and tabs are allowed, hidden characters and changes of writing direction are not";

    private const char FirstOfScriptsThatJoin = '\u0600';

    private static readonly SearchValues<char> Never = SearchValues.Create(
        [
            .. Range(0, 0x08), .. Range(0x0B, 0x1F), .. Range(0x7F, 0x9F),
            '\u115F', '\u1160', '\u180E', '\u200B', .. Range(0x202A, 0x202E), .. Range(0x2061, 0x206F), '\u3164', '\uFEFF', '\uFFA0',
            .. Range(0xFFF9, 0xFFFB), '\uFFFE', '\uFFFF', '\uDB40',
        ]);

    private static readonly SearchValues<char> Joiners = SearchValues.Create('\u200C', '\u200D');

    /// <summary>The offset of the first one, or -1.</summary>
    public static int Find(string text)
    {
        var never = text.AsSpan().IndexOfAny(Never);
        var before = never < 0 ? text.Length : never;
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            if (IsStray(text, at)) return at;
        }
        return never;

        int Next(int from) => text.AsSpan(from, before - from).IndexOfAny(Joiners) is >= 0 and var found ? from + found : -1;
    }

    /// <summary>The text with U+FFFD for each of them.</summary>
    public static string Mask(string text) => string.Create(text.Length, text, static (target, from) =>
    {
        from.CopyTo(target);
        target.ReplaceAny(Never, '\uFFFD');
        for (var i = 0; i < from.Length; i++)
        {
            if (Joiners.Contains(from[i]) && IsStray(from, i)) target[i] = '\uFFFD';
        }
    });

    /// <summary>What to call the character at an offset.</summary>
    public static string Name(string text, int at)
    {
        var code = char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
        return code < 0xA0 ? $"control character U+{code:X4}" : $"hidden character U+{code:X4}";
    }

    private static bool IsStray(string text, int at) => !(at > 0 && Joins(text[at - 1])) && !(at + 1 < text.Length && Joins(text[at + 1]));

    private static bool Joins(char c) => c >= FirstOfScriptsThatJoin && c is not (>= '\u2000' and <= '\u206F');

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
