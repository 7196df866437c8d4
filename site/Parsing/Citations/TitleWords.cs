using System.Collections.Frozen;
using System.Text;
using Almanac.Diagnostics;

namespace Almanac.Parsing.Citations;

/// <summary>The words of a title or a name, folded so that spellings can be compared.</summary>
public static class TitleWords
{
    private static readonly FrozenSet<string> Small = new[]
    {
        "a", "an", "the", "of", "in", "on", "and", "to", "for", "with", "from", "by", "at", "as", "le", "la", "les", "l", "de", "des", "du", "d", "un", "une",
        "et", "en", "au", "aux", "der", "die", "das", "und", "von", "el", "los", "las", "al", "wal", "il",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in lower case without diacritics and apostrophes; everything else parts them.</summary>
    public static string[] Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (LatinLetters.Of(c) is { } plain) folded.Append(plain.ToLowerInvariant());
            else if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (!LatinLetters.IsSilent(c)) folded.Append(' ');
        }
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    public static string Key(string? text) => string.Join(' ', Of(text));

    /// <summary>Whether a folded word is an article, a preposition or the like.</summary>
    public static bool IsSmall(string word) => Small.Contains(word);

    /// <summary>The words without articles, prepositions and the like; all of them where no other is left.</summary>
    public static string[] Significant(string[] words)
    {
        var significant = Array.FindAll(words, w => !Small.Contains(w));
        return significant.Length > 0 ? significant : words;
    }

    /// <summary>The words without an article before them.</summary>
    public static string[] WithoutArticle(string[] words) =>
        words.Length > 1 && words[0] is "a" or "an" or "the" or "le" or "la" or "les" or "l" or "un" or "une" or "der" or "die" or "das" or "el" or "los" or "las" ? words[1..] : words;

    /// <summary>Whether two words are the same but for a letter, or two that changed places (two letters in long words): <c>Nsaiba</c>, <c>Nsaibia</c>.</summary>
    public static bool Alike(string a, string b)
    {
        if (a == b) return true;
        var length = Math.Min(a.Length, b.Length);
        if (length < 5 || Math.Abs(a.Length - b.Length) > 2 || char.IsAsciiDigit(a[0]) || char.IsAsciiDigit(b[0])) return false;
        return NearestName.Distance(a, b) <= (length >= 9 ? 2 : 1);
    }

    /// <summary>Whether one title begins with the other, word by word.</summary>
    public static bool StartsWith(string[] title, string[] beginning) =>
        beginning.Length > 0 && beginning.Length <= title.Length && beginning.Zip(title).All(p => Alike(p.First, p.Second));

    /// <summary>Whether the words stand in the title in their order, with others between them; a word may be the initials of several.</summary>
    public static bool Abbreviates(string[] words, string[] title)
    {
        if (words.Length < 2) return false;
        var at = 0;
        foreach (var word in words)
        {
            var next = Array.FindIndex(title, at, t => Alike(word, t));
            if (next >= 0)
            {
                at = next + 1;
                continue;
            }
            if (InitialsEnd(word, title, at) is not { } end) return false;
            at = end;
        }
        return true;
    }

    /// <summary>Whether a word is the initials of a name, with or without its small words: <c>icg</c>, <c>voa</c>, <c>csis</c>.</summary>
    public static bool AreInitials(string word, string[] name) =>
        word.Length >= 2 && name.Length >= 2 && (word == Initials(name) || word == Initials(Significant(name)));

    private static string Initials(string[] words) => string.Concat(words.Select(w => w[0]));

    /// <summary>Where the words that a word is the initials of end in the title, small words between them passed over.</summary>
    private static int? InitialsEnd(string word, string[] title, int from)
    {
        if (word.Length is < 3 or > 8) return null;
        for (var start = from; start + word.Length <= title.Length; start++)
        {
            var (at, letter) = (start, 0);
            while (at < title.Length && letter < word.Length)
            {
                if (title[at][0] == word[letter]) letter++;
                else if (letter == 0 || !Small.Contains(title[at])) break;
                at++;
            }
            if (letter == word.Length) return at;
        }
        return null;
    }
}
