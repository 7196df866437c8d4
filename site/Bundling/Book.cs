using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Linking;

namespace Almanac.Bundling;

/// <summary>The pages of the site made ready to be bound into one file, and where a link between them leads.</summary>
public sealed class Book
{
    private readonly FrozenDictionary<string, BookPage> pages;
    private readonly FrozenDictionary<string, OutputFile> files;
    private readonly FrozenDictionary<string, string> moved;
    private readonly FrozenDictionary<string, int> numbers;

    public Book(Imprint imprint, LinkedAlmanac almanac, ImmutableArray<OutputFile> site)
    {
        Parts = Contents.Of(imprint, almanac, site);
        files = site.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        moved = almanac.Redirects.All.ToFrozenDictionary(r => $"{r.From}.html", r => $"{r.To}.html", StringComparer.Ordinal);
        numbers = Parts.SelectMany(p => p.Pages).Index().ToFrozenDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        pages = SideBySide.Each(Parts.SelectMany(p => p.Pages).ToList(), path => BookPage.Of(files[path])).ToFrozenDictionary(p => p.Path, StringComparer.Ordinal);
    }

    public ImmutableArray<Part> Parts { get; }

    public BookPage this[string path] => pages[path];

    /// <summary>Where a page stands in the book, from 0.</summary>
    public int NumberOf(string path) => numbers[path];

    /// <summary>A file of the site that a page names, such as a picture; null where there is none.</summary>
    public OutputFile? FindFile(string from, string address) => Resolve(from, address) is { } target ? files.GetValueOrDefault(target.Path) : null;

    /// <summary>The page, and the id in it (null for its beginning), that a link leads to; null where that is not in the book.</summary>
    public (BookPage Page, string? Id)? FindTarget(string from, string address)
    {
        if (Resolve(from, address) is not { } target) return null;
        if (!pages.TryGetValue(target.Path, out var page) && !(moved.TryGetValue(target.Path, out var now) && pages.TryGetValue(now, out page))) return null;
        return (page, target.Id is { } id && page.Ids.Contains(id) ? id : null);
    }

    /// <summary>Whether an address leads out of the site.</summary>
    public static bool IsOutside(string address) => address.StartsWith("//", StringComparison.Ordinal)
        || (address.IndexOf(':') is > 0 and var colon && address.AsSpan(0, colon).IndexOfAny("/?#") < 0);

    private static (string Path, string? Id)? Resolve(string from, string address)
    {
        if (IsOutside(address)) return null;
        var target = new Uri(new Uri("https://site.invalid/" + from), address);
        return (Uri.UnescapeDataString(target.AbsolutePath[1..]), target.Fragment.Length > 1 ? Uri.UnescapeDataString(target.Fragment[1..]) : null);
    }
}
