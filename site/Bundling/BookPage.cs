using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Almanac.Composing;

namespace Almanac.Bundling;

/// <summary>The content of a page without what stands around it and what only a website can do: forms, buttons, scripts, the way back to the home page.</summary>
public sealed class BookPage
{
    private static readonly HtmlParser Parser = new();

    private BookPage(string path, string title, IElement content, FrozenSet<string> ids) => (Path, Title, Content, Ids) = (path, title, content, ids);

    public string Path { get; }

    /// <summary>Its first heading.</summary>
    public string Title { get; }

    public IElement Content { get; }

    public FrozenSet<string> Ids { get; }

    public static BookPage Of(OutputFile file)
    {
        var document = Parser.ParseDocument(Encoding.UTF8.GetString(file.Bytes));
        var content = document.QuerySelector("main") ?? document.Body!;
        foreach (var left in content.QuerySelectorAll("script, style, link, meta, template, noscript, form, button, dialog, iframe, object, embed, .breadcrumb").ToList()) left.Remove();
        var title = Words(content.QuerySelector("h1")?.TextContent) is { Length: > 0 } heading ? heading : document.Title ?? "";
        return new(file.Path, title, content, content.QuerySelectorAll("[id]").Select(e => e.Id!).ToFrozenSet(StringComparer.Ordinal));
    }

    private static string Words(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
