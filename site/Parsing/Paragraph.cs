using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing;

/// <summary>
/// One paragraph (or list item, or table cell) of a profile or an entry: its plain text, and what stands
/// in it at which offset. Markers and the brackets of links are not in the text.
/// </summary>
public sealed record Paragraph
{
    /// <summary>The id of the paragraph on its page; made of its words, so that it stays when others are added.</summary>
    public required string Anchor { get; init; }

    public required string Text { get; init; }

    public required SourceSpan At { get; init; }

    /// <summary>The index of the heading it stands under, or -1 before the first.</summary>
    public required int Section { get; init; }

    /// <summary>The citations, in order; several keys may stand at one place.</summary>
    public ImmutableArray<CitationMark> Citations { get; init; } = [];

    /// <summary>The links that the author wrote, in order.</summary>
    public ImmutableArray<WrittenLink> Links { get; init; } = [];
}

/// <summary>A citation at an offset of a paragraph's text.</summary>
public readonly record struct CitationMark(int Offset, ImmutableArray<CitationKey> Keys);

/// <summary>
/// A link that an author wrote: what it names, and the words shown. <paramref name="Start"/> and
/// <paramref name="Length"/> are the words' place in the paragraph's text.
/// </summary>
public sealed record WrittenLink(string Target, string? Fragment, bool HasWords, int Start, int Length, SourceSpan At);
