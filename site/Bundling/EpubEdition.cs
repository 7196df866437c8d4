using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Almanac.Composing;
using Almanac.Composing.Data;

namespace Almanac.Bundling;

/// <summary>The almanac as a book in EPUB 3.3 (W3C): a chapter for each page, in parts by kind.</summary>
public static class EpubEdition
{
    private const string Copy = "_copy.html";

    public static Edition Of(Imprint imprint, Book book)
    {
        var copy = BookPage.Of(new(Copy, imprint.Page("copy", "epub", ("folder", ""))));
        var paths = book.Parts.SelectMany(p => p.Pages).ToImmutableArray();
        var chapters = SideBySide.Each(paths.Select(path => book[path]).Prepend(copy).ToList(), page => Chapter(imprint, book, page)).ToImmutableArray();
        List<OutputFile> files =
        [
            new("META-INF/container.xml", XmlFile.Write(Container)),
            new("EPUB/package.opf", XmlFile.Write(xml => EpubPackage.Write(xml, imprint, chapters))),
            new("EPUB/nav.xhtml", XmlFile.Write(xml => EpubContents.Write(xml, imprint, book, EpubPageWriter.FileOf(Copy)))),
            new("EPUB/book.css", imprint.ThemeFile("editions/epub.css")),
            new("EPUB/copy-age.js", imprint.ThemeFile("editions/age.js")),
            .. chapters.Select(c => new OutputFile("EPUB/" + c.Path, c.Bytes)),
        ];
        const string type = "mimetype";
        var ordered = files.OrderBy(f => f.Path, StringComparer.Ordinal).Prepend(new(type, "application/epub+zip"u8.ToArray()));
        return new("epub", $"{imprint.Name}.epub", Packer.Pack(ordered, stored: type));
    }

    /// <summary>A chapter: its path in the book, its bytes, and what the package has to tell of it.</summary>
    internal sealed record Written(string Path, byte[] Bytes, string? Properties);

    private static Written Chapter(Imprint imprint, Book book, BookPage page)
    {
        var writer = new EpubPageWriter(book, page.Path);
        writer.WriteChildren(page.Content);
        var root = page.Path.Contains('/') ? "../" : "";
        var scripted = page.Path == Copy;
        var language = XmlText(imprint.Language.Code);
        var text = $"""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}">
            <head>
            <title>{XmlText(page.Title)}</title>
            <link rel="stylesheet" type="text/css" href="{root}book.css"/>{(scripted ? "\n<script src=\"copy-age.js\" defer=\"defer\"></script>" : "")}
            </head>
            <body>
            {writer.Written.Trim()}
            </body>
            </html>

            """.ReplaceLineEndings("\n");
        return new(EpubPageWriter.FileOf(page.Path), Encoding.UTF8.GetBytes(text), scripted ? "scripted" : writer.HasSvg ? "svg" : null);
    }

    private static string XmlText(string text) => System.Security.SecurityElement.Escape(XmlFile.Text(text));

    private static void Container(XmlWriter xml)
    {
        xml.WriteStartElement("container", "urn:oasis:names:tc:opendocument:xmlns:container");
        xml.WriteAttributeString("version", "1.0");
        xml.WriteStartElement("rootfiles");
        xml.WriteStartElement("rootfile");
        xml.WriteAttributeString("full-path", "EPUB/package.opf");
        xml.WriteAttributeString("media-type", "application/oebps-package+xml");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
