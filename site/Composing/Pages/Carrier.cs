using Almanac.Linking;

namespace Almanac.Composing.Pages;

/// <summary>An entry that carries a paragraph or cites a note of a profile, and how often it cites what stands there.</summary>
public readonly record struct Carrier(LinkedEntry Entry, int Citations);
