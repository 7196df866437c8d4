using System.Collections.Immutable;
using Almanac.Parsing;

namespace Almanac.Linking;

/// <summary>Stretches of a text, asked whether another stretch touches one of them.</summary>
internal sealed class TextRanges
{
    private readonly ImmutableArray<TextRange> merged;

    public TextRanges(IEnumerable<TextRange> ranges)
    {
        var list = ImmutableArray.CreateBuilder<TextRange>();
        foreach (var range in ranges.OrderBy(r => r.Start))
        {
            if (list.Count > 0 && range.Start <= list[^1].End) list[^1] = list[^1] with { Length = Math.Max(list[^1].End, range.End) - list[^1].Start };
            else list.Add(range);
        }
        merged = list.DrainToImmutable();
    }

    public bool Touch(int start, int length)
    {
        var (low, high) = (0, merged.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (merged[middle].End <= start) low = middle + 1;
            else high = middle;
        }
        return low < merged.Length && merged[low].Start < start + length;
    }
}
