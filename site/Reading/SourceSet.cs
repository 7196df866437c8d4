using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;

namespace Almanac.Reading;

/// <summary>All that a build reads, sorted by path, so that the order of files on disk never shows.</summary>
public sealed record SourceSet
{
    public ImmutableArray<SourceText> Seeds { get; init; } = [];

    /// <summary>Entries and plain pages: <c>content/KIND/SLUG.md</c>.</summary>
    public ImmutableArray<SourceText> Entries { get; init; } = [];

    /// <summary>Works in CSL-YAML: <c>content/sources/*.yml</c>.</summary>
    public ImmutableArray<SourceText> Works { get; init; } = [];

    public SourceText? Site { get; init; }

    public SourceText? Vocabulary { get; init; }

    public SourceText? Redirects { get; init; }

    public SourceText? Words { get; init; }

    public SourceText? Corrections { get; init; }

    /// <summary>The theme's files by their path below <c>theme/</c>; a file of the root's own theme stands before the built-in one.</summary>
    public FrozenDictionary<string, SourceText> Theme { get; init; } = FrozenDictionary<string, SourceText>.Empty;

    /// <summary>The paths of files and folders that were there but are not read.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    /// <summary>Every text but those of the entries and of the theme.</summary>
    public IEnumerable<SourceText> Others => [.. Seeds, .. Works, .. new[] { Site, Vocabulary, Redirects, Words, Corrections }.OfType<SourceText>()];

    public int Count => Entries.Length + Others.Count();
}
