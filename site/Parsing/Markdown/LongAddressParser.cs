using Almanac.Reading;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Almanac.Parsing.Markdown;

/// <summary>
/// Takes a <c>]</c> as plain text where the address behind it has no end within the longest that is allowed. Markdown would
/// look for the end to the end of the paragraph, at each of thousands of brackets.
/// </summary>
internal sealed class LongAddressParser : InlineParser
{
    /// <summary>Parentheses inside each other in an address; CommonMark asks for 32.</summary>
    private const int MostParentheses = 32;

    public LongAddressParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 2 || text[1] != '(' || Ends(text[2..])) return false;
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is { } open)
        {
            // The bracket that this one closes is text as well; left open, it would hold all that follows inside itself.
            open.ReplaceBy(new LiteralInline(open.IsImage ? "![" : "[") { Span = open.Span, Line = open.Line, Column = open.Column });
        }
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start)) { Span = new(start, start), Line = line, Column = column };
        slice.Start++;
        return true;
    }

    /// <summary>Whether the address ends soon: at a blank, or where a parenthesis or pointed bracket closes it.</summary>
    private static bool Ends(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var isPointed = text.StartsWith('<');
        var open = 0;
        for (var i = 0; i < Math.Min(text.Length, Limits.AddressLength + 2); i++)
        {
            if (isPointed ? text[i] is '>' or '\n' : char.IsWhiteSpace(text[i])) return true;
            if (text[i] == '(' && ++open > MostParentheses) return false;
            else if (text[i] == ')' && open-- == 0 && !isPointed) return true;
        }
        return text.Length <= 1;
    }
}
