using System.Buffers;
using System.Text;

namespace Almanac.Parsing.Markdown;

/// <summary>Encodes text for HTML, for element content and for attributes in double quotes.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static string Encode(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 ? text : Append(new(text.Length + 16), text).ToString();

    public static StringBuilder Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            html.Append(text[..next]).Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(next + 1)..];
        }
        return html.Append(text);
    }
}
