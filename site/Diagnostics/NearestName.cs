namespace Almanac.Diagnostics;

/// <summary>Finds the name that a misspelt one was probably meant to be, for the help of a diagnostic.</summary>
public static class NearestName
{
    /// <summary>Nobody misspells a longer name; comparing it would only cost time.</summary>
    private const int LongestCompared = 100;

    /// <summary>
    /// The candidate with the smallest edit distance once both are folded (without case, blanks and
    /// punctuation), or null where none is within a third of the name's length: then none was meant. Ties
    /// go to the first candidate in ordinal order.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var wanted = Fold(name);
        if (wanted.Length is 0 or > LongestCompared) return null;
        var limit = wanted.Length / 3;
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            var folded = Fold(candidate);
            if (Math.Abs(folded.Length - wanted.Length) > Math.Min(limit, bestDistance)) continue;
            var distance = Distance(wanted, folded);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }
        return bestDistance <= limit ? best : null;
    }

    /// <summary>
    /// The distance of Damerau and Levenshtein in its short form (optimal string alignment): insertions,
    /// deletions, substitutions and swaps of neighbours, of one UTF-16 unit each.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }
        return row[b.Length];
    }

    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
