using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;

namespace Almanac.Parsing.Markdown;

/// <summary>
/// The body of an entry or page, rendered early: HTML with holes where links and citations go once they
/// are looked up, and the text of its paragraphs. The Markdown tree is not kept.
/// </summary>
public sealed record Body
{
    public required string Html { get; init; }

    /// <summary>Whether it could be read; where not, what it lacks is no fault.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The holes in <see cref="Html"/>, in order of their offsets.</summary>
    public ImmutableArray<Hole> Holes { get; init; } = [];

    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Every paragraph, list item, table cell and heading that has text, in order.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The indexes in <see cref="Paragraphs"/> of headings, table heads and remarks, which need no citation of their own.</summary>
    public ImmutableHashSet<int> Apart { get; init; } = [];

    /// <summary>The web addresses that it links to, in order.</summary>
    public ImmutableArray<WebAddress> Addresses { get; init; } = [];

    /// <summary>The ids that its headings and paragraphs have on the page.</summary>
    public FrozenSet<string> Anchors => anchors ??= Headings.Select(h => h.Anchor).Concat(Paragraphs.Select(p => p.Anchor)).ToFrozenSet(StringComparer.Ordinal);

    private FrozenSet<string>? anchors;
}

/// <summary>A place in the HTML for link or citation mark number <paramref name="Index"/> of a paragraph.</summary>
public readonly record struct Hole(int Offset, HoleKind Kind, int Paragraph, int Index);

/// <summary>What goes into a hole.</summary>
public enum HoleKind
{
    Link,
    Citation,
}

/// <summary>An address that a text links to, and the link's place.</summary>
public readonly record struct WebAddress(string Url, SourceSpan At);

/// <summary>A heading of the body: level 2 to 6, the id on the page, the words.</summary>
public sealed record Heading(int Level, string Anchor, string Text, SourceSpan At);
