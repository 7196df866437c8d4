using System.Text;
using Almanac.Parsing;

namespace Almanac.Linking;

/// <summary>Folds names for comparison: without case, diacritics, apostrophes and hyphens.</summary>
public static class NameKey
{
    /// <summary>
    /// The keys of a name: hyphens as blanks, and, where it has hyphens, also with none at all, so that
    /// <c>Al-Mourabitoun</c>, <c>al Mourabitoun</c> and <c>Almourabitoun</c> are one name.
    /// </summary>
    public static IEnumerable<string> Of(string name)
    {
        var spaced = Fold(name, ' ');
        if (spaced.Length == 0) yield break;
        yield return spaced;
        if (!name.AsSpan().ContainsAny(Hyphens)) yield break;
        var joined = Fold(name, null);
        if (joined != spaced) yield return joined;
    }

    private static readonly System.Buffers.SearchValues<char> Hyphens = System.Buffers.SearchValues.Create("-‐‑‒–—");

    private static string Fold(string name, char? hyphen)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (LatinLetters.Of(c) is { } plain) key.Append(plain.ToLowerInvariant());
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) key.Append(char.ToLowerInvariant(c));
            else if (LatinLetters.IsSilent(c)) continue;
            else if (Hyphens.Contains(c))
            {
                if (hyphen is { } blank && key.Length > 0 && key[^1] != ' ') key.Append(blank);
            }
            else if (char.IsWhiteSpace(c))
            {
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            }
            else key.Append(c);
        }
        while (key.Length > 0 && key[^1] == ' ') key.Length--;
        return key.ToString();
    }
}
