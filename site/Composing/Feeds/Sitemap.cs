using System.Collections.Immutable;
using System.Globalization;
using Almanac.Composing.Data;

namespace Almanac.Composing.Feeds;

/// <summary>Writes the map of the site for search engines (sitemaps.org, protocol 0.9): one file, or several and their index.</summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The protocol allows 50,000 addresses a file.</summary>
    private const int MostInFile = 50_000;

    /// <param name="url">The address of the site, ending in a slash.</param>
    /// <param name="pages">The paths of the pages, sorted, each with the day of its last change where it is known.</param>
    public static IEnumerable<OutputFile> Write(string url, ImmutableArray<(string Path, DateTimeOffset? Changed)> pages)
    {
        if (pages.Length <= MostInFile) return [Map("sitemap.xml", url, pages)];
        var parts = pages.Chunk(MostInFile).Select((chunk, i) => Map($"sitemap-{i + 1}.xml", url, chunk)).ToList();
        return [.. parts, List("sitemap.xml", "sitemapindex", "sitemap", parts.Select(p => (url + p.Path, (DateTimeOffset?)null)))];
    }

    private static OutputFile Map(string path, string url, IEnumerable<(string Path, DateTimeOffset? Changed)> pages) =>
        List(path, "urlset", "url", pages.Select(p => (url + (p.Path == "index.html" ? "" : p.Path), p.Changed)));

    private static OutputFile List(string path, string root, string item, IEnumerable<(string Url, DateTimeOffset? Changed)> items) => new(path, XmlFile.Write(xml =>
    {
        xml.WriteStartElement(root, Namespace);
        foreach (var (address, changed) in items)
        {
            xml.WriteStartElement(item, Namespace);
            xml.WriteElementString("loc", Namespace, address);
            if (changed is { } day) xml.WriteElementString("lastmod", Namespace, day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }));
}
