using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing.Maps;

/// <summary>A place as a map shows it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Name">What the map calls it.</param>
/// <param name="East">Degrees.</param>
/// <param name="North">Degrees.</param>
/// <param name="Events">How many events are tied to it.</param>
/// <param name="IsArea">Whether its coordinates are the middle of an area, such as a country or a region.</param>
/// <param name="Land">The country of the outlines that it is, or null.</param>
public sealed record MapPlace(EntryId Id, string Name, double East, double North, int Events, bool IsArea, string? Land);
