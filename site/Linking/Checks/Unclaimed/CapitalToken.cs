namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>What a token may be in a name.</summary>
internal enum TokenKind
{
    /// <summary>No part of a name.</summary>
    Other,

    /// <summary>A small word inside a name, such as <c>of</c>.</summary>
    Particle,

    /// <summary>A word with a capital.</summary>
    Capital,

    /// <summary>Three or more capitals, which are a name by themselves.</summary>
    Abbreviation,
}

/// <summary>A word of a text with all that hyphens and apostrophes glue to it, without the <c>’s</c> of a possessive.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Folded">Its letters, folded.</param>
/// <param name="Kind">What it may be.</param>
/// <param name="EndsRun">Whether no name goes on behind it.</param>
internal readonly record struct CapitalToken(int Start, int End, string Folded, TokenKind Kind, bool EndsRun);
