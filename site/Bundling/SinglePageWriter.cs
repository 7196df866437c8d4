using AngleSharp.Dom;

namespace Almanac.Bundling;

/// <summary>
/// Writes a page as a section of the single file: its ids get the number of the section before them, and each heading stands
/// one level deeper. What the file has elsewhere is left out, to keep it small: of the texts that mention something only the
/// links stay; the contents of a page, the key below each drawing and the words on its lines go; and a source's address on the
/// web stands in the footnote index and the register alone.
/// </summary>
internal sealed class SinglePageWriter(Book book, string path) : MarkupWriter(xhtml: false)
{
    /// <summary>The contents of a page, the pages before and after it, how to cite it, and the count of what it rests on.</summary>
    private static readonly string[] Whole = ["contents", "neighbours", "cite-page", "evidence"];

    /// <summary>The id of the section of a page.</summary>
    public static string IdOf(Book book, string path) => $"p{book.NumberOf(path)}";

    protected override void Write(INode node)
    {
        if (node is not IElement element || !IsElsewhere(element)) base.Write(node);
        else if (element.LocalName == "a") WriteChildren(element);
    }

    private static bool IsElsewhere(IElement element) =>
        Whole.Any(element.ClassList.Contains)
        || (element.ParentElement?.ParentElement?.ClassList.Contains("contexts") == true && !element.ClassList.Contains("page"))
        || (element.LocalName == "title" && element.ParentElement?.LocalName is "line" or "path" or "polyline")
        || (element.ClassList.Contains("key") && element.Closest(".entry") is not null)
        || (element.LocalName == "a" && Book.IsOutside(element.GetAttribute("href") ?? "") && element.Closest("[role=doc-endnotes]") is not null);

    protected override string NameOf(IElement element) => element.LocalName is ['h', >= '1' and <= '5' and var level] ? $"h{level - '0' + 1}" : element.LocalName;

    /// <summary>A file from the disk tells no site where a link was followed.</summary>
    protected override string? Value(IElement element, string name, string value) => name == "rel" ? null : base.Value(element, name, value);

    protected override string Id(string id) => InnerId(path, id);

    protected override string? Link(string address)
    {
        if (Book.IsOutside(address)) return address;
        return book.FindTarget(path, address) is not var (page, id) ? null : id is null ? $"#{IdOf(book, page.Path)}" : $"#{InnerId(page.Path, id)}";
    }

    private string InnerId(string page, string id) => $"p{book.NumberOf(page)}.{id}";

    protected override string? Picture(string address) => DataAddress.Of(book.FindFile(path, address));
}
