using System.Collections.Immutable;
using Almanac.Parsing.Seeds;

namespace Almanac.Parsing.Citations;

/// <summary>How a note names a work: in full, by <c>Ibid.</c>, or by a short form.</summary>
public enum CitationForm
{
    Full,
    Ibid,
    Shortened,
}

/// <summary>One work as one note cites it, taken apart. What the note doesn't say is null or empty.</summary>
public sealed record CitedWork
{
    public required CitationForm Form { get; init; }

    /// <summary>The printed words of this citation, without the semicolon that parts it from the next.</summary>
    public required string Text { get; init; }

    /// <summary>Where the words start in the note's text.</summary>
    public required int Start { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Whether the note says <c>et al.</c> after the authors.</summary>
    public bool AndOthers { get; init; }

    public string? Title { get; init; }

    public string? Publication { get; init; }

    public string? Place { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public EdtfDate? Date { get; init; }

    /// <summary>The address, put right where that is certain.</summary>
    public string? Url { get; init; }

    /// <summary>A page or a range of pages.</summary>
    public string? Locator { get; init; }

    /// <summary>The full citation that this one repeats, or null.</summary>
    public WorkPlace? Resolves { get; init; }

    /// <summary>The id of the work in the profile's register.</summary>
    public string WorkId { get; init; } = "";
}
