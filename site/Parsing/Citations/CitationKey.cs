using Almanac.Diagnostics;

namespace Almanac.Parsing.Citations;

/// <summary>What an author wrote to cite a source: a note of a profile, or a work of <c>content/sources/</c>.</summary>
public abstract record CitationKey(SourceSpan At)
{
    /// <summary>Note <paramref name="Number"/> of the named profile, or of the almanac's own where none is named.</summary>
    public sealed record Note(string? Profile, int Number, SourceSpan At) : CitationKey(At);

    /// <summary>A work by its id, with the place in it (<c>p. 12</c>) where one is given.</summary>
    public sealed record Work(string Id, string? Locator, SourceSpan At) : CitationKey(At);
}
