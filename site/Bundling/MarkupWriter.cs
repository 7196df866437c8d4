using System.Text;
using AngleSharp.Dom;
using Almanac.Composing.Data;

namespace Almanac.Bundling;

/// <summary>Writes the content of a page anew, as HTML or as XHTML; what derives from it changes elements, attributes and addresses on the way.</summary>
public abstract class MarkupWriter(bool xhtml)
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "area", "base", "br", "col", "hr", "img", "input", "source", "track", "wbr" };

    /// <summary>Attributes whose values are ids of the same page, with blanks between them.</summary>
    private static readonly HashSet<string> OfIds = new(StringComparer.Ordinal) { "aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "aria-owns", "for", "headers", "list" };

    protected StringBuilder Text { get; } = new();

    /// <summary>What was written.</summary>
    public string Written => Text.ToString();

    public void WriteChildren(INode parent)
    {
        foreach (var child in parent.ChildNodes) Write(child);
    }

    protected virtual void Write(INode node)
    {
        if (node is IText text) AppendText(text);
        else if (node is IElement element) WriteElement(element, NameOf(element), "");
    }

    /// <summary>Writes an element under a name, with further attributes as they are.</summary>
    protected void WriteElement(IElement element, string name, string more)
    {
        Text.Append('<').Append(name);
        if (xhtml && element.NamespaceUri == Svg && element.ParentElement?.NamespaceUri != Svg) Text.Append(" xmlns=\"").Append(Svg).Append('"');
        foreach (var attribute in element.Attributes)
        {
            if (Value(element, attribute.Name, attribute.Value) is { } value) AppendAttribute(attribute.Name, value);
        }
        Text.Append(more);
        if (!element.HasChildNodes && (element.NamespaceUri == Svg || (xhtml && Void.Contains(name))))
        {
            Text.Append("/>");
            return;
        }
        Text.Append('>');
        if (!xhtml && Void.Contains(name)) return;
        WriteChildren(element);
        Text.Append("</").Append(name).Append('>');
    }

    protected virtual string NameOf(IElement element) => element.LocalName;

    /// <summary>The id that an id of the page becomes.</summary>
    protected abstract string Id(string id);

    /// <summary>The address that a link becomes; null where it leads nowhere any more.</summary>
    protected abstract string? Link(string address);

    /// <summary>The address that a picture becomes; null where there is none.</summary>
    protected abstract string? Picture(string address);

    /// <summary>The value that an attribute gets; null leaves it out.</summary>
    protected virtual string? Value(IElement element, string name, string value) => name switch
    {
        "id" => Id(value),
        "href" or "xlink:href" when element.LocalName is "a" => Link(value),
        "href" or "xlink:href" when element.LocalName is "image" or "feImage" => Picture(value),
        "href" or "xlink:href" => value.StartsWith('#') ? "#" + Id(value[1..]) : null,
        "src" => Picture(value),
        "srcset" or "style" or "autofocus" => null,
        _ when OfIds.Contains(name) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Id)),
        _ when name.StartsWith("on", StringComparison.OrdinalIgnoreCase) => null,
        _ when value.StartsWith("url(#", StringComparison.Ordinal) && value.EndsWith(')') => $"url(#{Id(value[5..^1])})",
        _ => value,
    };

    protected void AppendAttribute(string name, string value)
    {
        Text.Append(' ').Append(name).Append("=\"");
        AppendEncoded(value);
        Text.Append('"');
    }

    /// <summary>Blank lines between elements say nothing.</summary>
    private void AppendText(IText text)
    {
        if (text.Data.Contains('\n') && string.IsNullOrWhiteSpace(text.Data) && text.ParentElement?.LocalName != "pre")
        {
            if (Text.Length == 0 || Text[^1] != '\n') Text.Append('\n');
        }
        else AppendEncoded(text.Data);
    }

    protected void AppendEncoded(string text)
    {
        foreach (var c in xhtml ? XmlFile.Text(text) : text)
        {
            if (c == '&') Text.Append("&amp;");
            else if (c == '<') Text.Append("&lt;");
            else if (c == '>') Text.Append("&gt;");
            else if (c == '"') Text.Append("&quot;");
            else Text.Append(c);
        }
    }
}
