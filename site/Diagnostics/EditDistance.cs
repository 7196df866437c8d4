namespace Almanac.Diagnostics;

/// <summary>
/// The distance of one name to others: how many insertions, deletions, substitutions and swaps of neighbours
/// turn one into the other (optimal string alignment). A column of the table is held in the bits of a word, so
/// that a letter costs a few operations: a file from a stranger may have thousands of unknown names.
/// Source: H. Hyyrö, “A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances”, 2003.
/// </summary>
public sealed class EditDistance
{
    /// <summary>The bits of a word.</summary>
    public const int LongestName = 64;

    private readonly ulong[] ascii = new ulong[128];
    private readonly Dictionary<char, ulong> others = [];
    private readonly int length;

    public EditDistance(ReadOnlySpan<char> name)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, LongestName, nameof(name));
        length = name.Length;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] < ascii.Length) ascii[name[i]] |= 1UL << i;
            else others[name[i]] = others.GetValueOrDefault(name[i]) | (1UL << i);
        }
    }

    public int To(ReadOnlySpan<char> other)
    {
        if (length == 0) return other.Length;
        var (rises, falls, diagonal, before) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var last = 1UL << (length - 1);
        var distance = length;
        foreach (var c in other)
        {
            var here = c < ascii.Length ? ascii[c] : others.GetValueOrDefault(c);
            var swapped = ((~diagonal & here) << 1) & before;
            diagonal = (((here & rises) + rises) ^ rises) | here | falls | swapped;
            var (right, left) = (falls | ~(diagonal | rises), diagonal & rises);
            if ((right & last) != 0) distance++;
            if ((left & last) != 0) distance--;
            right = (right << 1) | 1;
            rises = (left << 1) | ~(diagonal | right);
            falls = right & diagonal;
            before = here;
        }
        return distance;
    }
}
