using AngleSharp.Dom;

namespace Almanac.Bundling;

/// <summary>
/// Writes a page as a section of the single file. Its ids get the number of the section before them, each heading stands one
/// level deeper. What the file has elsewhere is left out, to keep it small: of the pages that mention something only the links
/// stay, the contents of a page and the words on the lines of a drawing go (its list has them).
/// </summary>
internal sealed class SinglePageWriter(Book book, string path) : MarkupWriter(xhtml: false)
{
    /// <summary>The id of the section of a page.</summary>
    public static string IdOf(string path) => path[..^".html".Length];

    protected override void Write(INode node)
    {
        if (node is IElement element && IsElsewhere(element)) return;
        base.Write(node);
    }

    private static bool IsElsewhere(IElement element) =>
        element.ClassList.Contains("contents")
        || (element.ParentElement?.ParentElement?.ClassList.Contains("contexts") == true && !element.ClassList.Contains("page"))
        || (element.LocalName == "title" && element.ParentElement?.LocalName is "line" or "path" or "polyline");

    protected override string NameOf(IElement element) => element.LocalName is ['h', >= '1' and <= '5' and var level] ? $"h{level - '0' + 1}" : element.LocalName;

    protected override string Id(string id) => InnerId(path, id);

    protected override string? Link(string address)
    {
        if (Book.IsOutside(address)) return address;
        return book.FindTarget(path, address) is not var (page, id) ? null : id is null ? $"#{IdOf(page.Path)}" : $"#{InnerId(page.Path, id)}";
    }

    private string InnerId(string page, string id) => $"{book.NumberOf(page)}.{id}";

    protected override string? Picture(string address) => DataAddress.Of(book.FindFile(path, address));
}
