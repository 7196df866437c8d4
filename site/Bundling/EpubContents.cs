using System.Xml;
using Almanac.Composing.Data;

namespace Almanac.Bundling;

/// <summary>The navigation document of a book: its parts, and the chapters of each.</summary>
internal static class EpubContents
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Ops = "http://www.idpf.org/2007/ops";

    public static void Write(XmlWriter xml, Imprint imprint, Book book, string copy)
    {
        var title = imprint.Language.Say("copy-contents");
        xml.WriteDocType("html", null, null, null);
        xml.WriteStartElement("html", Xhtml);
        xml.WriteAttributeString("xmlns", "epub", null, Ops);
        xml.WriteAttributeString("lang", imprint.Language.Code);
        xml.WriteAttributeString("xml", "lang", null, imprint.Language.Code);
        xml.WriteStartElement("head", Xhtml);
        xml.WriteElementString("title", Xhtml, title);
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "stylesheet");
        xml.WriteAttributeString("type", "text/css");
        xml.WriteAttributeString("href", "book.css");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("body", Xhtml);
        xml.WriteStartElement("nav", Xhtml);
        xml.WriteAttributeString("epub", "type", Ops, "toc");
        xml.WriteAttributeString("role", "doc-toc");
        xml.WriteAttributeString("aria-labelledby", "contents");
        xml.WriteStartElement("h1", Xhtml);
        xml.WriteAttributeString("id", "contents");
        xml.WriteString(title);
        xml.WriteEndElement();
        xml.WriteStartElement("ol", Xhtml);
        WriteLink(xml, copy, imprint.Language.Say("copy-heading"));
        xml.WriteEndElement();
        foreach (var part in book.Parts)
        {
            WriteLink(xml, EpubPageWriter.FileOf(part.Pages[0]), part.Title);
            if (part.Pages.Length > 1)
            {
                xml.WriteStartElement("ol", Xhtml);
                foreach (var path in part.Pages)
                {
                    WriteLink(xml, EpubPageWriter.FileOf(path), book[path].Title);
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Begins an item of the list with its link, and leaves it open.</summary>
    private static void WriteLink(XmlWriter xml, string file, string title)
    {
        xml.WriteStartElement("li", Xhtml);
        xml.WriteStartElement("a", Xhtml);
        xml.WriteAttributeString("href", file);
        xml.WriteString(title.Length > 0 ? XmlFile.Text(title) : file);
        xml.WriteEndElement();
    }
}
