using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Almanac.Composing.Pages;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Linking;

namespace Almanac.Composing.Checks;

/// <summary>
/// Checks the finished pages: every link within the site and its fragment lands, ids are unique on a page,
/// each has one first heading and a language, and images have a text. Each page is gone through once, as it is made, and
/// made again only to tell where a fault is. A fault that many pages have, because their template has it, is told of the first.
/// </summary>
internal sealed class PageChecks
{
    private readonly LinkedAlmanac almanac;
    private readonly string? root;
    private readonly PathNumbers numbers = new();
    private readonly ConcurrentDictionary<int, PageScan?> files = [];
    private readonly ConcurrentBag<(string Path, SitePart Part, PageScan Scan)> pages = [];

    public PageChecks(LinkedAlmanac almanac)
    {
        this.almanac = almanac;
        root = almanac.Settings.Url is { } url ? new Uri(url).AbsolutePath : null;
        if (almanac.HasEditions) files[numbers.Of(Addresses.OfEditions)] = null;
    }

    /// <summary>Goes through a file of the site; from several threads at once.</summary>
    public void Look(OutputFile file, SitePart part)
    {
        var isPage = file.Bytes.Length > 0 && file.IsPage;
        var scan = isPage ? PageScan.Of(file, numbers, RootOf(file)) : null;
        files[numbers.Of(file.Path)] = scan;
        if (scan is not null) pages.Add((file.Path, part, scan));
    }

    private string? RootOf(OutputFile page) => Path.GetFileName(page.Path) == PageFrame.NotFound ? root : null;

    /// <summary>What is wrong with the pages, when all files were gone through.</summary>
    public ImmutableArray<Diagnostic> Faults()
    {
        var sorted = pages.OrderBy(p => p.Path, StringComparer.Ordinal).ToList();
        return [.. SideBySide.Each(sorted, Faults).SelectMany(f => f).DistinctBy(d => (d.Rule, d.Message))];
    }

    private List<Diagnostic> Faults((string Path, SitePart Part, PageScan Scan) seen)
    {
        var scan = seen.Scan;
        bool IsDead(PageScan.Target to) => !files.TryGetValue(to.File, out var target) || (to.Fragment != 0 && target is not null && !target.HasId(to.Fragment));
        var hasDead = scan.Targets.Any(IsDead);
        if (!hasDead && scan.IdsTwice.IsEmpty && scan.ImagesWithoutText.IsEmpty && scan.FirstHeadings == 1 && scan.HasLanguage) return [];

        var file = seen.Part.Compose().First(f => f.Path == seen.Path);
        var bytes = file.Bytes;
        var page = new SourceText(seen.Path, Encoding.UTF8.GetString(bytes));
        SourceSpan Span(PageScan.Place place)
        {
            var start = Encoding.UTF8.GetCharCount(bytes, 0, place.Start);
            return page.Span(start, Encoding.UTF8.GetCharCount(bytes, place.Start, place.Length));
        }

        var faults = new List<Diagnostic>();
        foreach (var place in hasDead ? PageScan.LinksOf(file, numbers, RootOf(file)).Where(l => IsDead(l.To)).Select(l => l.Place) : [])
        {
            var link = PageScan.Decode(bytes.AsSpan(place.Start, place.Length));
            faults.Add(new(PageRules.DeadLink, $"`{link}` leads nowhere", InContent(seen.Path, link) ?? Span(place))
            {
                Help = link.Contains('#') ? "name an id that the page has, or leave out what follows `#`" : "name a file of the site, relative to the page",
            });
        }
        faults.AddRange(scan.IdsTwice.Select(place => new Diagnostic(PageRules.IdTwice, $"the id `{Span(place).Text}` is given twice on a page", Span(place)) { Help = "give one of the two elements another id" }));
        faults.AddRange(scan.ImagesWithoutText.Select(place => new Diagnostic(PageRules.ImageWithoutText, "an image has no alternative text", Span(place)) { Help = "add `alt=\"…\"`, empty where it only decorates" }));
        if (scan.FirstHeadings != 1) faults.Add(new(PageRules.Heading, $"the page has {(scan.FirstHeadings == 0 ? "no" : scan.FirstHeadings)} `h1`", page.Span(0, 0)) { Help = "give it one, the title" });
        if (!scan.HasLanguage) faults.Add(new(PageRules.Language, "the page has no language", page.Span(0, 0)) { Help = "write `<html lang=\"{{ language }}\">`" });
        return faults;
    }

    /// <summary>Where an author wrote the link's fragment, if the page is made of a text that has it.</summary>
    private SourceSpan? InContent(string path, string link)
    {
        if (link.IndexOf('#') is not (>= 0 and var hash)) return null;
        var id = path[..^".html".Length];
        var source = almanac.Entries.FirstOrDefault(e => e.Id.ToString() == id)?.Entry.Source ?? almanac.Pages.FirstOrDefault(p => p.Page.Slug == id)?.Page.Source;
        return source?.Text.IndexOf(link[hash..], StringComparison.Ordinal) is >= 0 and var at ? source.Span(at, link.Length - hash) : null;
    }
}
