using System.Collections.Immutable;

namespace Almanac.Composing.Drawing.Timelines;

/// <summary>
/// The axis that all pictures of a timeline share, in per cent of their width, so that they are as wide as their
/// place on the page and their text keeps its size. Where a few early events would take up most of it, they
/// get one column of their own at its start.
/// </summary>
public sealed class TimeScale
{
    /// <summary>The width of the column for earlier events.</summary>
    private const double EarlierWidth = 13;

    private const int LongSpan = 20;

    /// <param name="years">The years of all events, in any order; at least one.</param>
    public TimeScale(IEnumerable<int> years)
    {
        var sorted = years.Order().ToImmutableArray();
        var start = sorted[sorted.Length / 10];
        var (whole, part) = (sorted[^1] - sorted[0] + 1, sorted[^1] - start + 1);
        var first = whole > LongSpan && part * 3 < whole * 2 ? start : sorted[0];
        Columns = YearCounts.Of(sorted.Where(y => y >= first));
        Earlier = sorted.Count(y => y < Columns.First);
    }

    /// <summary>The columns of the axis; each holds so many years as its step says.</summary>
    public YearCounts Columns { get; }

    /// <summary>How many events lie before the first column.</summary>
    public int Earlier { get; }

    public double Left => Earlier > 0 ? EarlierWidth : 0;

    public double ColumnWidth => (100 - Left) / Columns.Counts.Length;

    /// <summary>Where a moment lies, in per cent from the left; what lies beyond the axis, at its end.</summary>
    public double Of(double year) => Math.Clamp(Left + ((year - Columns.First) / Columns.Step * ColumnWidth), Left, 100);

    /// <summary>The columns whose years are written; the others have room on wide screens only, or none. On narrow ones the first column's is none beside the word for earlier events.</summary>
    public IEnumerable<(double Middle, string Year, bool IsWideOnly)> Labels()
    {
        var narrow = Every(34 / (3.2 * ColumnWidth));
        var wide = Every(34 / (5.6 * ColumnWidth));
        for (var i = 0; i < Columns.Counts.Length; i++)
        {
            var isNarrow = i % narrow == 0 && (i > 0 || Earlier == 0);
            if (isNarrow || i % wide == 0) yield return (Left + ((i + 0.5) * ColumnWidth), $"{Columns.YearOf(i)}", !isNarrow);
        }
    }

    private static int Every(double columns) => columns <= 1 ? 1 : columns <= 2 ? 2 : columns <= 5 ? 5 : 10;
}
