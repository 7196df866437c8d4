namespace Almanac.Parsing.Citations;

/// <summary>Makes one blank of several, so that long runs of them cost no time later.</summary>
public static class Blanks
{
    /// <summary>The text with each run of white space as one blank.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("  ") < 0 && !text.ContainsAny('\t', '\n')) return text.ToString();
        var collapsed = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) || c is '\u00A0' or '\u202F') collapsed.Append(c);
            else if (collapsed.Length == 0 || collapsed[^1] != ' ') collapsed.Append(' ');
        }
        return collapsed.ToString();
    }
}
