using System.Collections.Frozen;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Markdown;
using Almanac.Reading;

namespace Almanac.Linking.Checks;

/// <summary>Finds links to hosts that the almanac lists: an armed group's own media, say.</summary>
internal static class ListedHosts
{
    public static IEnumerable<Diagnostic> Run(ParsedSet parsed)
    {
        return Run(parsed.Words, Links(parsed));
    }

    /// <summary>The same in one text.</summary>
    public static IEnumerable<Diagnostic> Run(SiteWords words, Body body) => Run(words, body.Addresses.Select(a => (a.Url, a.At, (int?)null)));

    private static IEnumerable<Diagnostic> Run(SiteWords words, IEnumerable<(string Url, SourceSpan At, int? Note)> links)
    {
        if (words.Hosts.IsEmpty) return [];
        var listed = words.Hosts.ToFrozenSet(StringComparer.Ordinal);
        return links
            .Select(link => (link, Host: HostOf(link.Url, listed)))
            .Where(found => found.Host is not null)
            .Select(found => new Diagnostic(LinkRules.ListedHost, $"`{found.Host}` is a host that this almanac doesn’t link to", found.link.At)
            {
                Help = "leave the link out; cite a work that reports it",
                Note = found.link.Note,
            });
    }

    private static IEnumerable<(string Url, SourceSpan At, int? Note)> Links(ParsedSet parsed)
    {
        foreach (var body in parsed.Entries.Select(e => e.Body).Concat(parsed.Pages.Select(p => p.Body)))
        {
            foreach (var (url, at) in body.Addresses) yield return (url, at, null);
        }
        foreach (var work in parsed.Works)
        {
            if (work.Citation.Url is { } url) yield return (url, work.UrlAt, null);
        }
        foreach (var note in parsed.Profiles.SelectMany(p => p.Notes))
        {
            foreach (var work in note.Works)
            {
                if (work.Url is { } url) yield return (url, note.At, note.Number);
            }
        }
    }

    /// <summary>The listed host that an address belongs to, itself or by a host above its own.</summary>
    private static string? HostOf(string address, FrozenSet<string> listed)
    {
        if (address.Length > Limits.AddressLength || !Uri.TryCreate(address, UriKind.Absolute, out var url)) return null;
        var host = url.IdnHost.TrimEnd('.').ToLowerInvariant();
        for (var dot = -1; ; dot = host.IndexOf('.', dot + 1))
        {
            if (listed.Contains(host[(dot + 1)..])) return host[(dot + 1)..];
            if (host.IndexOf('.', dot + 1) < 0) return null;
        }
    }
}
