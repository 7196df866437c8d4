using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Drawing;

/// <summary>
/// The years in which a tie holds, as far as it is dated: from its beginning to its end, in no year before
/// either side began or after either ended. A tie with neither, but with an as-of date, counts for that year
/// alone. Uncertain dates take in every year that they may mean.
/// </summary>
/// <param name="First">The first year; null where it isn't known.</param>
/// <param name="Last">The last year; null where it isn't known.</param>
public readonly record struct TieYears(int? First, int? Last)
{
    /// <summary>The years of no date at all.</summary>
    public bool IsUndated => First is null && Last is null;

    public bool Holds(int year) => !IsUndated && (First is null || First <= year) && (Last is null || year <= Last);

    public static TieYears Of(Relation relation, Entry one, Entry other)
    {
        if (relation is { From: null, To: null })
        {
            return relation.AsOf is { } asOf ? new(FirstOf(asOf), LastOf(asOf)) : default;
        }
        var first = Greatest(FirstOf(relation.From), FirstOf(one.Start?.Date), FirstOf(other.Start?.Date));
        var last = Least(LastOf(relation.To), LastOf(one.End?.Date), LastOf(other.End?.Date));
        // What contradicts itself is told elsewhere; the tie's own dates stand.
        return first > last ? new(FirstOf(relation.From) ?? LastOf(relation.To), LastOf(relation.To)) : new(first, last);
    }

    private static int? FirstOf(EdtfDate? date) => date?.Start is { } start ? start.Earliest / 10000 : null;

    private static int? LastOf(EdtfDate? date) => date?.End is { } end ? end.Latest / 10000 : null;

    private static int? Greatest(params ReadOnlySpan<int?> years)
    {
        int? found = null;
        foreach (var year in years) found = year is null || found >= year ? found : year;
        return found;
    }

    private static int? Least(params ReadOnlySpan<int?> years)
    {
        int? found = null;
        foreach (var year in years) found = year is null || found <= year ? found : year;
        return found;
    }
}
