using System.Text;
using Almanac.Diagnostics;

namespace Almanac.Parsing.Citations;

/// <summary>The words of a title or a name, folded so that spellings can be compared.</summary>
public static class TitleWords
{
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

    /// <summary>Whether two words are the same but for a letter (two in long words): <c>Nsaiba</c>, <c>Nsaibia</c>.</summary>
    public static bool Alike(string a, string b)
    {
        if (a == b) return true;
        var length = Math.Min(a.Length, b.Length);
        return length >= 5 && !char.IsAsciiDigit(a[0]) && NearestName.Distance(a, b) <= (length >= 9 ? 2 : 1);
    }

    /// <summary>Whether one title begins with the other, word by word.</summary>
    public static bool StartsWith(string[] title, string[] beginning) =>
        beginning.Length > 0 && beginning.Length <= title.Length && beginning.Zip(title).All(p => Alike(p.First, p.Second));

    /// <summary>Whether the words stand in the title in their order, with others between them.</summary>
    public static bool Abbreviates(string[] words, string[] title)
    {
        var at = 0;
        foreach (var word in title)
        {
            if (at < words.Length && word == words[at]) at++;
        }
        return words.Length > 1 && at == words.Length;
    }
}
