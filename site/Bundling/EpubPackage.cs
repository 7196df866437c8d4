using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Almanac.Composing.Data;

namespace Almanac.Bundling;

/// <summary>The package document of a book: what it is, its files, their order.</summary>
internal static class EpubPackage
{
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>What readers with other needs can count on, in the words of schema.org (EPUB Accessibility 1.1).</summary>
    private static readonly (string Property, string Value)[] Accessibility =
    [
        ("schema:accessMode", "textual"), ("schema:accessMode", "visual"), ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "structuralNavigation"), ("schema:accessibilityFeature", "tableOfContents"),
        ("schema:accessibilityFeature", "readingOrder"), ("schema:accessibilityFeature", "alternativeText"),
        ("schema:accessibilityFeature", "index"), ("schema:accessibilityFeature", "ARIA"), ("schema:accessibilityFeature", "displayTransformability"),
        ("schema:accessibilityHazard", "none"),
    ];

    public static void Write(XmlWriter xml, Imprint imprint, ImmutableArray<EpubEdition.Written> chapters)
    {
        xml.WriteStartElement("package", Opf);
        xml.WriteAttributeString("version", "3.0");
        xml.WriteAttributeString("unique-identifier", "id");
        xml.WriteAttributeString("xml", "lang", null, imprint.Language.Code);
        WriteMetadata(xml, imprint);
        xml.WriteStartElement("manifest", Opf);
        WriteItem(xml, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
        WriteItem(xml, "css", "book.css", "text/css", null);
        WriteItem(xml, "age", "copy-age.js", "text/javascript", null);
        for (var i = 0; i < chapters.Length; i++) WriteItem(xml, $"c{i}", chapters[i].Path, "application/xhtml+xml", chapters[i].Properties);
        xml.WriteEndElement();
        xml.WriteStartElement("spine", Opf);
        WriteReference(xml, "c0");
        WriteReference(xml, "nav");
        for (var i = 1; i < chapters.Length; i++) WriteReference(xml, $"c{i}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteMetadata(XmlWriter xml, Imprint imprint)
    {
        xml.WriteStartElement("metadata", Opf);
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        xml.WriteStartElement("identifier", Dc);
        xml.WriteAttributeString("id", "id");
        xml.WriteString($"urn:uuid:{IdentityOf(imprint)}");
        xml.WriteEndElement();
        xml.WriteElementString("title", Dc, XmlFile.Text(imprint.Title));
        xml.WriteElementString("language", Dc, imprint.Language.Code);
        xml.WriteElementString("creator", Dc, XmlFile.Text(imprint.Language.Say("copy-authors", ("title", imprint.Title))));
        if (imprint.Description.Length > 0) xml.WriteElementString("description", Dc, XmlFile.Text(imprint.Description));
        if (imprint.License.Length > 0) xml.WriteElementString("rights", Dc, XmlFile.Text(imprint.License));
        if (imprint.Url is { } url) xml.WriteElementString("source", Dc, url);
        if (imprint.Made is not null) xml.WriteElementString("date", Dc, imprint.MadeText);
        WriteMeta(xml, "dcterms:modified", $"{(imprint.Made is null ? "1980-01-01" : imprint.MadeText)}T00:00:00Z");
        foreach (var (property, value) in Accessibility) WriteMeta(xml, property, value);
        WriteMeta(xml, "schema:accessibilitySummary", imprint.Language.Say("copy-accessibility"));
        xml.WriteEndElement();
    }

    private static void WriteMeta(XmlWriter xml, string property, string value)
    {
        xml.WriteStartElement("meta", Opf);
        xml.WriteAttributeString("property", property);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, string id, string path, string type, string? properties)
    {
        xml.WriteStartElement("item", Opf);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("href", path);
        xml.WriteAttributeString("media-type", type);
        if (properties is not null) xml.WriteAttributeString("properties", properties);
        xml.WriteEndElement();
    }

    private static void WriteReference(XmlWriter xml, string id)
    {
        xml.WriteStartElement("itemref", Opf);
        xml.WriteAttributeString("idref", id);
        xml.WriteEndElement();
    }

    /// <summary>The same for every copy of an almanac: a UUID of version 8 (RFC 9562) made of its address, or else of its title.</summary>
    private static Guid IdentityOf(Imprint imprint)
    {
        var sum = Convert.FromHexString(Checksums.Of(Encoding.UTF8.GetBytes(imprint.Url ?? imprint.Title)))[..16];
        sum[6] = (byte)((sum[6] & 0x0F) | 0x80);
        sum[8] = (byte)((sum[8] & 0x3F) | 0x80);
        return new(sum, bigEndian: true);
    }
}
