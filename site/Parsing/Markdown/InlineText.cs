using System.Collections.Immutable;
using Almanac.Diagnostics;

namespace Almanac.Parsing.Markdown;

/// <summary>The text of one paragraph, with what stands in it.</summary>
internal readonly record struct InlineText(
    string Text, ImmutableArray<CitationMark> Citations, ImmutableArray<WrittenLink> Links, ImmutableArray<TextRange> Quoted, ImmutableArray<TextPlace> Places)
{
    public Paragraph ToParagraph(string anchor, int section, SourceSpan at) => new()
    {
        Anchor = anchor,
        Text = Text,
        At = at,
        Section = section,
        Citations = Citations,
        Links = Links,
        Quoted = Quoted,
        Places = Places,
    };
}
