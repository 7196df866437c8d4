using System.Xml;
using AngleSharp.Dom;

namespace Almanac.Bundling;

/// <summary>Writes a page as a chapter of a book: XHTML, links to chapters, and the notes at its foot as footnotes, which reading systems show in place.</summary>
internal sealed class EpubPageWriter(Book book, string path) : MarkupWriter(xhtml: true)
{
    /// <summary>Whether a picture in SVG was written, which the package has to tell.</summary>
    public bool HasSvg { get; private set; }

    /// <summary>The chapter of a page.</summary>
    public static string FileOf(string path) => Path.ChangeExtension(path, ".xhtml");

    protected override void Write(INode node)
    {
        if (node is not IElement element)
        {
            base.Write(node);
            return;
        }
        HasSvg |= element.LocalName == "svg";
        switch (element.GetAttribute("role"))
        {
            case "doc-noteref":
                WriteElement(element, element.LocalName, " epub:type=\"noteref\"");
                break;
            case "doc-endnotes":
                WriteElement(element, element.LocalName, " epub:type=\"footnotes\"");
                break;
            default:
                if (IsNote(element)) WriteNote(element);
                else if (element.LocalName == "ol" && element.Children.Any(IsNote)) WriteElement(element, "div", " class=\"footnotes\"");
                else base.Write(node);
                break;
        }
    }

    private static bool IsNote(IElement element) =>
        element.LocalName == "li" && element.ParentElement?.ParentElement?.GetAttribute("role") == "doc-endnotes" && !string.IsNullOrEmpty(element.Id);

    /// <summary>A list would show the number of a footnote that a reading system hides, so the number is a part of the note.</summary>
    private void WriteNote(IElement note)
    {
        Text.Append("<aside epub:type=\"footnote\" role=\"doc-footnote\"");
        AppendAttribute("id", Id(note.Id!));
        Text.Append("><p>");
        if (note.GetAttribute("value") is { } number)
        {
            AppendEncoded(number);
            Text.Append(". ");
        }
        WriteChildren(note);
        Text.Append("</p></aside>");
    }

    /// <summary>What can be folded stands open: a reading system may not know how to unfold it.</summary>
    protected override string NameOf(IElement element) => element.LocalName is "details" or "summary" ? "div" : element.LocalName;

    /// <summary>In XML an id is a name, so one that is not gets escapes.</summary>
    protected override string Id(string id) => Name(id);

    protected override string? Link(string address)
    {
        if (Book.IsOutside(address)) return address;
        if (book.FindTarget(path, address) is not var (page, id)) return null;
        var file = page.Path == path && id is not null ? "" : (path.Contains('/') ? "../" : "") + FileOf(page.Path);
        return id is null ? file : $"{file}#{Name(id)}";
    }

    protected override string? Picture(string address) => DataAddress.Of(book.FindFile(path, address));

    protected override string? Value(IElement element, string name, string value)
    {
        if (name.StartsWith("xmlns", StringComparison.Ordinal) || (name.Contains(':') && name != "xlink:href") || (name == "open" && element.LocalName == "details")) return null;
        if (!IsName(name.Replace(":", "", StringComparison.Ordinal))) return null;
        if (name == "lang") AppendAttribute("xml:lang", value);
        return base.Value(element, name == "xlink:href" ? "href" : name, value);
    }

    private static string Name(string id) => IsName(id) ? id : XmlConvert.EncodeLocalName(id)!;

    private static bool IsName(string text)
    {
        try
        {
            return XmlConvert.VerifyNCName(text).Length > 0;
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
