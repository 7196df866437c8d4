namespace Almanac.Composing.Pages;

/// <summary>Cuts a text for lists that show where it begins.</summary>
internal static class FirstWords
{
    /// <summary>The text, or as many of its first words as the length allows.</summary>
    public static string Of(string text, int length)
    {
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length);
        if (cut <= length / 2) cut = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '.') + " …";
    }
}
