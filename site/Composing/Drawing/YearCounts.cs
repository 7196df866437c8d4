using System.Collections.Immutable;

namespace Almanac.Composing.Drawing;

/// <summary>
/// How many fall in each year from the first to the last, empty years counted in; in each decade or century
/// where the years would be more than forty.
/// </summary>
/// <param name="First">The first year of the first count.</param>
/// <param name="Step">How many years a count holds: 1, 10, 100 or 1,000.</param>
/// <param name="Counts">The counts, oldest first.</param>
public sealed record YearCounts(int First, int Step, ImmutableArray<int> Counts)
{
    private const int MostCounts = 40;

    /// <summary>Counts years, in any order; no years give no counts.</summary>
    public static YearCounts Of(IEnumerable<int> years)
    {
        var all = years.ToList();
        if (all.Count == 0) return new(0, 1, []);
        var step = 1;
        while ((all.Max() / step) - (all.Min() / step) >= MostCounts) step *= 10;
        var first = all.Min() / step;
        var counts = new int[(all.Max() / step) - first + 1];
        foreach (var year in all) counts[(year / step) - first]++;
        return new(first * step, step, [.. counts]);
    }

    /// <summary>The first year of a count.</summary>
    public int YearOf(int index) => First + (index * Step);

    /// <summary>Such as <c>2018</c> or <c>1990–1999</c>.</summary>
    public string LabelOf(int index) => Step == 1 ? $"{YearOf(index)}" : $"{YearOf(index)}–{YearOf(index) + Step - 1}";
}
