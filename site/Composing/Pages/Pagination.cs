using System.Collections.Immutable;
using Almanac.Composing.Templates;

namespace Almanac.Composing.Pages;

/// <summary>Splits long lists into pages, so that no page grows without bound.</summary>
public static class Pagination
{
    private const int MostRows = 250;
    private const int MostWeight = 1500;

    /// <summary>
    /// The rows page by page, in order; at least one page. A page is full at so many rows, or when its rows
    /// weigh so much (a row's weight is the number of sentences it lists).
    /// </summary>
    public static ImmutableArray<ImmutableArray<T>> Split<T>(IEnumerable<T> rows, Func<T, int> weigh, int mostRows = MostRows, int mostWeight = MostWeight)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<T>>();
        var page = ImmutableArray.CreateBuilder<T>();
        var weight = 0;
        foreach (var row in rows)
        {
            var own = weigh(row);
            if (page.Count > 0 && (page.Count == mostRows || weight + own > mostWeight))
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

    /// <summary>The files of a list's pages, in order; each is composed of its path, its rows and the links to the other pages.</summary>
    public static IEnumerable<OutputFile> Compose<T>(
        ImmutableArray<ImmutableArray<T>> pages, Func<int, string> pathOf, Func<string, ImmutableArray<T>, View[], OutputFile> compose) =>
        SideBySide.Each(pages.Length, number => Compose(pages, number, pathOf, compose));

    /// <summary>The file of one of these pages.</summary>
    public static OutputFile Compose<T>(
        ImmutableArray<ImmutableArray<T>> pages, int number, Func<int, string> pathOf, Func<string, ImmutableArray<T>, View[], OutputFile> compose)
    {
        var path = pathOf(number);
        var root = PageFrame.RootOf(path);
        var pager = pages.Length == 1 ? [] : Enumerable.Range(0, pages.Length)
            .Select(n => View.Of(("url", root + pathOf(n)), ("title", $"{n + 1}"), ("current", n == number))).ToArray();
        return compose(path, pages[number], pager);
    }
}
