using System.Collections.Frozen;
using System.Globalization;
using Almanac.Parsing;

namespace Almanac.Composing.Search;

/// <summary>
/// Folds the words that are searched. A word's plain form has no case, diacritics or apostrophes; its key is the same
/// for all usual spellings of one sound (<c>Ghazi</c> and <c>Gazy</c> are <c>gazi</c>, <c>Touffa</c> is <c>tufa</c>).
/// The script does the same with the tables below, which <see cref="SearchHead"/> hands to it.
/// </summary>
public static class SearchFolding
{
    private const int ShortWord = 3;

    /// <summary>Letters outside the Latin script that count as others: plain alef, ya, waw, ha and kaf.</summary>
    public static IReadOnlyList<(string Plain, string Letters)> OtherLetters { get; } = [("ا", "آأإٱ"), ("و", "ؤ"), ("ي", "ئىیې"), ("ه", "ةۀە"), ("ك", "ک"), ("", "\u0640ء")];

    /// <summary>What becomes of letters in a key, longest first; a letter that is not named stays.</summary>
    public static IReadOnlyList<(string Letters, string Sound)> Sounds { get; } =
    [
        ("tch", "s"), ("ch", "s"), ("dj", "j"), ("ph", "f"), ("qu", "k"),
        ("c", "k"), ("e", "i"), ("h", ""), ("o", "u"), ("q", "k"), ("w", "u"), ("x", "ks"), ("y", "i"),
    ];

    /// <summary>The Arabic article with the words that are written together with it.</summary>
    public static IReadOnlyList<string> Articles { get; } = ["وال", "بال", "فال", "كال", "ال", "لل"];

    private static readonly FrozenDictionary<char, string> Letters = LatinLetters.Rows.Concat(OtherLetters)
        .SelectMany(row => row.Letters.Select(letter => (Letter: letter, Plain: row.Plain.ToLowerInvariant())))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Plain);

    /// <summary>The plain form of a letter, digit or mark, "" for one that vanishes; null where it is none.</summary>
    public static string? Plain(char c)
    {
        if (c < '\u0080' && c is not ('\'' or '`')) return char.IsAsciiLetterOrDigit(c) ? Ascii[char.ToLowerInvariant(c)] : null;
        if (Letters.TryGetValue(c, out var plain)) return plain;
        if (LatinLetters.IsSilent(c)) return "";
        var isLetter = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark;
        return isLetter ? char.ToLowerInvariant(c).ToString() : null;
    }

    /// <summary>The key of a word in its plain form.</summary>
    public static string Key(string plain)
    {
        var word = plain.AsSpan();
        foreach (var article in Articles)
        {
            if (word.Length < article.Length + 2 || !word.StartsWith(article, StringComparison.Ordinal)) continue;
            word = word[article.Length..];
            break;
        }
        if (word.Length > ShortWord && word[^1] == 's' && word[^2] != 's') word = word[..^1];
        if (word.Length > ShortWord && word[^1] == 'e') word = word[..^1];
        var key = Scratch.Take();
        for (var i = 0; i < word.Length;)
        {
            var (length, sound) = SoundAt(word, i);
            i += length;
            foreach (var c in sound)
            {
                if (key.Length == 0 || key[^1] != c || char.IsAsciiDigit(c)) key.Append(c);
            }
        }
        return Scratch.Give(key);
    }

    private static (int Length, string Sound) SoundAt(ReadOnlySpan<char> word, int at)
    {
        foreach (var (letters, sound) in Sounds)
        {
            if (word[at..].StartsWith(letters, StringComparison.Ordinal) && (at > 0 || sound.Length > 0)) return (letters.Length, sound);
        }
        return (1, word[at] < Ascii.Length ? Ascii[word[at]] : word[at].ToString());
    }

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];
}
