using System.Globalization;
using System.Text;

namespace Almanac.Parsing;

/// <summary>Makes the part of an address out of words: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>The slug; empty where the text has no Latin letter or digit. The slug of a slug is itself.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (Letters.TryGetValue(c, out var spelt)) slug.Append(spelt);
            else if (IsDropped(c)) continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return slug.ToString();
    }

    /// <summary>Whether a text can be (a part of) an id.</summary>
    public static bool IsSlug(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);

    private static bool IsDropped(char c) =>
        c is '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or 'ʼ' or '`' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "ae", ['œ'] = "oe", ['Œ'] = "oe", ['ø'] = "o", ['Ø'] = "o",
        ['ł'] = "l", ['Ł'] = "l", ['đ'] = "d", ['Đ'] = "d", ['ı'] = "i", ['ŋ'] = "n", ['Ŋ'] = "n",
        ['ɓ'] = "b", ['Ɓ'] = "b", ['ɗ'] = "d", ['Ɗ'] = "d", ['ɲ'] = "n", ['Ɲ'] = "n", ['ƴ'] = "y", ['Ƴ'] = "y",
    };
}
