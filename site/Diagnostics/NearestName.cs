namespace Almanac.Diagnostics;

/// <summary>Finds the name that a misspelt one was probably meant to be, for the help of a diagnostic.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the smallest edit distance once both are folded (without case, blanks and
    /// punctuation), or null where none is within a third of the name's length: then none was meant. Ties
    /// go to the first candidate in ordinal order. Names of more than 64 letters are compared with nothing.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        Span<char> buffer = stackalloc char[2 * EditDistance.LongestName];
        var length = Fold(name, buffer[..EditDistance.LongestName]);
        if (length < 1) return null;
        var wanted = new EditDistance(buffer[..length]);
        var limit = length / 3;
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            var folded = Fold(candidate, buffer[..(length + limit)]);
            if (folded < length - limit) continue;
            var distance = wanted.To(buffer[..folded]);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }
        return best;
    }

    /// <summary>The edit distance of two words as they are; longer than 64 letters, they are the same or have nothing in common.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length <= EditDistance.LongestName ? new EditDistance(a).To(b)
        : a.SequenceEqual(b) ? 0 : Math.Max(a.Length, b.Length);

    /// <summary>Writes the letters and digits of a name, small; their number, or -1 where there are too many.</summary>
    private static int Fold(string name, Span<char> target)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            if (length == target.Length) return -1;
            target[length++] = char.ToLowerInvariant(c);
        }
        return length;
    }
}
