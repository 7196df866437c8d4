namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>A place of a name in a paragraph.</summary>
internal readonly record struct FoundName(int Start, int End, bool IsClaimed, bool IsInPlace);
