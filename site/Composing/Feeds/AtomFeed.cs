using System.Globalization;
using Almanac.Composing.Data;

namespace Almanac.Composing.Feeds;

/// <summary>An entry of a feed: a page at a moment.</summary>
public sealed record FeedItem(string Title, string Path, DateTimeOffset When, string Words);

/// <summary>Writes feeds in Atom (RFC 4287). The address of the site must be known: ids and links of a feed are absolute.</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="url">The address of the site, ending in a slash.</param>
    /// <param name="path">The path of the feed.</param>
    /// <param name="title">What the feed is called.</param>
    /// <param name="author">Who writes it.</param>
    /// <param name="page">The path of the page that says the same.</param>
    /// <param name="updated">When the feed last changed.</param>
    /// <param name="items">The entries, newest first.</param>
    public static OutputFile Write(string url, string path, string title, string author, string page, DateTimeOffset updated, IReadOnlyCollection<FeedItem> items) => new(path, XmlFile.Write(xml =>
    {
        void Element(string name, string text) => xml.WriteElementString(name, Namespace, XmlFile.Text(text));
        void Link(string relation, string address)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("feed", Namespace);
        Element("title", title);
        Element("id", url + path);
        Link("self", url + path);
        Link("alternate", url + page);
        Element("updated", Time(updated));
        xml.WriteStartElement("author", Namespace);
        Element("name", author);
        xml.WriteEndElement();
        foreach (var item in items)
        {
            xml.WriteStartElement("entry", Namespace);
            Element("title", item.Title);
            Element("id", $"{url}{item.Path}#{item.When.UtcDateTime:yyyyMMddHHmmss}");
            Link("alternate", url + item.Path);
            Element("updated", Time(item.When));
            Element("summary", item.Words);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
