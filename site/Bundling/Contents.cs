using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Composing.Pages;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Bundling;

/// <summary>A part of a book: its title, and the paths of its pages in their order.</summary>
public sealed record Part(string Title, ImmutableArray<string> Pages);

/// <summary>The pages of the site in the order of a book: the profiles, the entries by kind, the pages about the almanac, and the indexes.</summary>
public static class Contents
{
    /// <summary>What needs a website, serves those who work on the almanac, or lists once more what another page lists.</summary>
    private static readonly string[] ForScreens = ["404", "search", "coverage", "sources-by-year"];

    public static ImmutableArray<Part> Of(Imprint imprint, LinkedAlmanac almanac, ImmutableArray<OutputFile> site)
    {
        var language = imprint.Language;
        var left = site.Select(f => f.Path).Where(p => p.EndsWith(".html", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        left.ExceptWith(almanac.Redirects.All.Select(r => $"{r.From}.html").Where(from => !almanac.Entries.Any(e => Addresses.Of(e.Id) == from)));
        left.RemoveWhere(p => ForScreens.Any(name => p == $"{name}.html" || p.StartsWith($"{name}-", StringComparison.Ordinal)));

        Part Take(string title, IEnumerable<string> paths) => new(title, [.. paths.Where(left.Remove)]);
        IEnumerable<string> With(string path) => left.Where(p => p.StartsWith($"{path[..^".html".Length]}.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        IEnumerable<string> In(string start) => left.Where(p => p.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        List<Part> parts = [Take(imprint.Title, ["index.html"]), Take(language.Say("profile"), In("profiles/"))];
        foreach (var kind in Kinds.All)
        {
            var entries = EntryOrder.Of(kind, almanac.Entries.Where(e => e.Id.Kind == kind)).Select(e => Addresses.Of(e.Id));
            parts.Add(Take(KindWords.Plural(kind, language), [.. In($"{Kinds.Folder(kind)}/index"), .. entries.SelectMany(With)]));
        }
        parts.Add(Take(language.Say("about-menu"), almanac.Pages.Select(p => Addresses.OfPage(p.Page))));
        parts.Add(Take(language.Say("copy-indexes"), left.Order(StringComparer.Ordinal).ToList()));
        return [.. parts.Where(p => p.Pages.Length > 0)];
    }
}
