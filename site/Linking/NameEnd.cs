using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>The end of a name in the tree.</summary>
/// <param name="Id">The entry that it leads to, or none.</param>
/// <param name="Case">What it asks of the capitals in a text.</param>
/// <param name="Tail">The signs behind its last word.</param>
internal sealed record NameEnd(EntryId? Id, NameCase Case, string Tail);
