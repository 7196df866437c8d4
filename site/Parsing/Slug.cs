using System.Text;

namespace Almanac.Parsing;

/// <summary>Makes the part of an address out of words: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>The slug; empty where the text has no Latin letter or digit. The slug of a slug is itself.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (LatinLetters.Of(c) is { } plain) slug.Append(plain.ToLowerInvariant());
            else if (LatinLetters.IsSilent(c)) continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return slug.ToString();
    }

    /// <summary>Whether the slug of a text has all its letters: those of other scripts than Latin are lost in it.</summary>
    public static bool Spells(string text) => text.All(c => !char.IsLetter(c) || char.IsAsciiLetter(c) || LatinLetters.Of(c) is not null || LatinLetters.IsSilent(c));

    /// <summary>Whether a text can be (a part of) an id.</summary>
    public static bool IsSlug(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}
