using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Almanac.Parsing.Markdown;

/// <summary><c>[[target]]</c> or <c>[[target|words]]</c>.</summary>
internal sealed class WikiLinkInline : LeafInline
{
    public required string Target { get; init; }

    public string? Words { get; init; }
}

/// <summary><c>[@35; @weiss-2018, p. 12]</c>: what stands between the brackets, the first <c>@</c> included.</summary>
internal sealed class CitationInline : LeafInline
{
    public required string Keys { get; init; }
}

/// <summary>Reads links to entries and citations; everything else in brackets is left to Markdown.</summary>
internal sealed class BracketParser : InlineParser
{
    private const int Longest = 1000;

    public BracketParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 3) return false;
        LeafInline? inline = text[1] switch
        {
            '[' => ReadLink(text),
            '@' => ReadCitation(text),
            _ => null,
        };
        if (inline is null) return false;
        var length = inline is WikiLinkInline ? text.IndexOf("]]", StringComparison.Ordinal) + 2 : text.IndexOf(']') + 1;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new(start, start + length - 1);
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }

    private static WikiLinkInline? ReadLink(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, Longest)].IndexOf("]]", StringComparison.Ordinal);
        if (end < 3) return null;
        var inner = text[2..end];
        if (inner.IndexOfAny("[]\n") >= 0 || inner.IsWhiteSpace()) return null;
        var bar = inner.IndexOf('|');
        var words = bar < 0 ? null : inner[(bar + 1)..].Trim().ToString();
        return new()
        {
            Target = (bar < 0 ? inner : inner[..bar]).Trim().ToString(),
            Words = string.IsNullOrEmpty(words) ? null : words,
        };
    }

    private static CitationInline? ReadCitation(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, Longest)].IndexOf(']');
        return end < 0 || text[1..end].IndexOf('[') >= 0 ? null : new() { Keys = text[1..end].ToString() };
    }
}
