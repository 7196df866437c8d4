using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Almanac.Diagnostics.SourceSpan;

namespace Almanac.Parsing.Markdown;

/// <summary>Where pieces of a Markdown text stand, of which Markdig tells the offsets in that text.</summary>
internal static class InlinePlaces
{
    extension(SourceSpan at)
    {
        /// <summary>The place of a piece of the text that stands here, cut to that text.</summary>
        public SourceSpan PlaceOf(MarkdownObject piece)
        {
            var start = Math.Clamp(piece.Span.Start, 0, at.Length);
            return at.Slice(start, Math.Clamp(piece.Span.End + 1 - start, 0, at.Length - start));
        }

        /// <summary>The offset at which words stand in their span, which may hold a backslash or the blanks of a table cell as well.</summary>
        public int StartOf(LiteralInline literal) =>
            literal.Span.Start + Math.Max(0, at.PlaceOf(literal) is { Length: > 0 } place ? place.Source.Text.AsSpan(place.Start, place.Length).IndexOf(literal.Content.AsSpan()) : 0);

        /// <summary>The offset at which the words of a link stand: behind its bar, or its brackets.</summary>
        public int StartOf(WikiLinkInline link) =>
            link.Span.Start + (link.Words is { } words ? at.PlaceOf(link).Text.LastIndexOf(words, StringComparison.Ordinal) : 2);
    }
}
