using System.Collections.Immutable;

namespace Almanac.Composing.Pages;

/// <summary>Splits long lists into pages, so that no page grows without bound.</summary>
public static class Pagination
{
    private const int MostRows = 250;
    private const int MostWeight = 1500;

    /// <summary>
    /// The rows page by page, in order; at least one page. A page is full at 250 rows or when its rows
    /// weigh 1,500 (a row's weight is the number of sentences it lists).
    /// </summary>
    public static ImmutableArray<ImmutableArray<T>> Split<T>(IEnumerable<T> rows, Func<T, int> weigh)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<T>>();
        var page = ImmutableArray.CreateBuilder<T>();
        var weight = 0;
        foreach (var row in rows)
        {
            var own = weigh(row);
            if (page.Count > 0 && (page.Count == MostRows || weight + own > MostWeight))
            {
                pages.Add(page.DrainToImmutable());
                weight = 0;
            }
            page.Add(row);
            weight += own;
        }
        if (page.Count > 0 || pages.Count == 0) pages.Add(page.DrainToImmutable());
        return pages.DrainToImmutable();
    }
}
