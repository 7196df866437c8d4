using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds;

/// <summary>A numbered endnote: its printed text, and the works it cites in order.</summary>
public sealed record Note(int Number, string Text, SourceSpan At, ImmutableArray<CitedWork> Works);

/// <summary>A publication that notes cite, with every citation of it.</summary>
public sealed record Work
{
    /// <summary>Author, year and title word, as in <c>dorn-1999-lamp</c>; unique in the profile.</summary>
    public required string Id { get; init; }

    /// <summary>The citation that says most: the first full one, or the first short one where no full one is known.</summary>
    public required CitedWork Citation { get; init; }

    public required ImmutableArray<WorkPlace> CitedBy { get; init; }
}

/// <summary>The place of a citation: the number of its note, and its index among the note's works.</summary>
public readonly record struct WorkPlace(int Note, int Index);
