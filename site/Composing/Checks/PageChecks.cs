using System.Collections.Immutable;
using System.Text;
using Almanac.Composing.Pages;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Linking;

namespace Almanac.Composing.Checks;

/// <summary>
/// Checks the finished pages: every link within the site and its fragment lands, ids are unique on a page,
/// each has one first heading and a language, and images have a text. Each page is gone through once. A
/// fault that many pages have, because their template has it, is told of the first.
/// </summary>
internal static class PageChecks
{
    public static ImmutableArray<Diagnostic> Run(ImmutableArray<OutputFile> files, LinkedAlmanac almanac)
    {
        var index = files.Select((f, i) => (f.Path, i)).ToDictionary(f => f.Path, f => f.i, StringComparer.Ordinal);
        if (almanac.HasEditions) index[Addresses.OfEditions] = files.Length;
        var scans = new PageScan?[files.Length + 1];
        var root = almanac.Settings.Url is { } url ? new Uri(url).AbsolutePath : null;
        var lookup = index.GetAlternateLookup<ReadOnlySpan<char>>();
        Parallel.For(0, files.Length, i =>
        {
            if (files[i].Bytes.Length > 0 && files[i].Path.EndsWith(".html", StringComparison.Ordinal)) scans[i] = PageScan.Of(files[i], lookup, Path.GetFileName(files[i].Path) == PageFrame.NotFound ? root : null);
        });
        var found = new List<Diagnostic>?[files.Length];
        Parallel.For(0, files.Length, i => found[i] = scans[i] is { } scan ? Faults(files[i], scan, scans, almanac) : null);
        return [.. found.Where(f => f is not null).SelectMany(f => f!).DistinctBy(d => (d.Rule, d.Message))];
    }

    private static List<Diagnostic>? Faults(OutputFile file, PageScan scan, PageScan?[] scans, LinkedAlmanac almanac)
    {
        var dead = scan.Links.Where(link => scans[link.Target] is { } target && !target.Ids.Contains(link.Fragment)).Select(link => new PageScan.Place(link.Start, link.Length)).ToList();
        dead.AddRange(scan.DeadLinks);
        if (dead.Count == 0 && scan.IdsTwice.Count == 0 && scan.ImagesWithoutText.Count == 0 && scan.FirstHeadings == 1 && scan.HasLanguage) return null;

        var page = new SourceText(file.Path, Encoding.UTF8.GetString(file.Bytes));
        SourceSpan Span(PageScan.Place place)
        {
            var start = Encoding.UTF8.GetCharCount(file.Bytes, 0, place.Start);
            return page.Span(start, Encoding.UTF8.GetCharCount(file.Bytes, place.Start, place.Length));
        }

        var faults = new List<Diagnostic>();
        foreach (var place in dead)
        {
            var link = PageScan.Decode(file.Bytes.AsSpan(place.Start, place.Length));
            faults.Add(new(PageRules.DeadLink, $"`{link}` leads nowhere", InContent(file.Path, link, almanac) ?? Span(place))
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
    private static SourceSpan? InContent(string path, string link, LinkedAlmanac almanac)
    {
        if (link.IndexOf('#') is not (>= 0 and var hash)) return null;
        var id = path[..^".html".Length];
        var source = almanac.Entries.FirstOrDefault(e => e.Id.ToString() == id)?.Entry.Source ?? almanac.Pages.FirstOrDefault(p => p.Page.Slug == id)?.Page.Source;
        return source?.Text.IndexOf(link[hash..], StringComparison.Ordinal) is >= 0 and var at ? source.Span(at, link.Length - hash) : null;
    }
}
