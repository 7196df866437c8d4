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

    /// <summary>The stretches of the text that are not the author's own words: quotes, emphasised titles, code, words of links.</summary>
    public ImmutableArray<TextRange> Quoted { get; init; } = [];

    /// <summary>Where stretches of the text stand in the source, ascending; empty where the text is the source's own.</summary>
    public ImmutableArray<TextPlace> Places { get; init; } = [];

    /// <summary>The place in the source of a stretch of the text.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        if (Places.IsEmpty) return At;
        var first = SourceOffset(start);
        return new(At.Source, first, Math.Max(length, SourceOffset(start + length - 1) + 1 - first));
    }

    private int SourceOffset(int offset)
    {
        var (low, high) = (0, Places.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Places[middle].Text <= offset) low = middle;
            else high = middle - 1;
        }
        return Places[low].Source + Math.Max(0, offset - Places[low].Text);
    }
}

/// <summary>A stretch of a text.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>From this offset of a text on, the source runs on from <paramref name="Source"/>.</summary>
public readonly record struct TextPlace(int Text, int Source);

/// <summary>A citation at an offset of a paragraph's text.</summary>
public readonly record struct CitationMark(int Offset, ImmutableArray<CitationKey> Keys);

/// <summary>
/// A link that an author wrote: what it names, and the words shown. <paramref name="Start"/> and
/// <paramref name="Length"/> are the words' place in the paragraph's text.
/// </summary>
public sealed record WrittenLink(string Target, string? Fragment, bool HasWords, int Start, int Length, SourceSpan At);
