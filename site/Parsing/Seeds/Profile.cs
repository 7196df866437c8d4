using System.Collections.Immutable;
using Almanac.Diagnostics;

namespace Almanac.Parsing.Seeds;

/// <summary>A seed once read: a text in sections, whose markers cite numbered notes.</summary>
public sealed record Profile
{
    /// <summary>The seed's file name without its ending, as in <c>[@orvane:35]</c>.</summary>
    public required string Id { get; init; }

    public required SourceText Source { get; init; }

    public required string Title { get; init; }

    public ImmutableArray<ProfileFact> Facts { get; init; } = [];

    public ImmutableArray<Section> Sections { get; init; } = [];

    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>The works that the notes cite, each once, in order of first citation.</summary>
    public ImmutableArray<Work> Works { get; init; } = [];

    public int MarkerCount => Sections.Sum(s => s.Paragraphs.Sum(p => p.Citations.Length));

    public int ParagraphCount => Sections.Sum(s => s.Paragraphs.Length);
}

/// <summary>A label of the seed and its value, such as <c>Level of Islamist Activity: Severe</c>.</summary>
public sealed record ProfileFact(string Label, string Value, SourceSpan At);

/// <summary>A heading and the paragraphs under it. Level 1 is a part of the profile, level 2 names a subject within it.</summary>
public sealed record Section(string Id, string Heading, int Level, SourceSpan At, ImmutableArray<Paragraph> Paragraphs);
