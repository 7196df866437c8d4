using System.Text;

namespace Almanac.Diagnostics;

/// <summary>Writes text of strangers into Markdown that GitHub shows: it stays text, makes no link and calls nobody.</summary>
public static class MarkdownText
{
    /// <summary>An empty comment: keeps apart what GitHub would read together as a mention, an issue or an address.</summary>
    private const string Apart = "<!-- -->";

    /// <summary>The text on one line, with all that Markdown, HTML or GitHub would read as more than text escaped.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in DiagnosticPrinter.Printable(text))
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '@' or '#' => escaped.Append(c).Append(Apart),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' or '$' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }
        return escaped.Replace("://", $":{Apart}//").Replace("www.", $"www{Apart}.").ToString();
    }
}
