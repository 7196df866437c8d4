using System.Collections.Immutable;
using System.Text;
using Almanac.Composing;
using Almanac.Composing.Templates;

namespace Almanac.Bundling;

/// <summary>The whole almanac as one HTML file that needs no other: every page a section, links within it, pictures, style and scripts in it.</summary>
public static class SingleEdition
{
    private const string Place = "<!--sections-->";

    /// <summary>Notes in place, the age of the copy, search. The other scripts of the theme serve a page that stands alone.</summary>
    private static readonly string[] Scripts = ["js/popover.js", "js/citations.js", "js/notes.js", "editions/age.js", "editions/single.js"];

    public static Edition Of(Imprint imprint, Book book, ImmutableArray<OutputFile> site)
    {
        var sections = SideBySide.Each(book.Parts.SelectMany(p => p.Pages).ToList(), path => Section(book, path));
        var frame = Encoding.UTF8.GetString(imprint.Page("single", "html",
            ("style", new Html(Style(SiteStyle(site) + Encoding.UTF8.GetString(imprint.ThemeFile("editions/single.css"))))),
            ("scripts", Scripts.Select(script => new Html(Script(Encoding.UTF8.GetString(imprint.ThemeFile(script))))).ToArray()),
            ("sections", new Html(Place)),
            ("parts", book.Parts.Select(part => View.Of(
                ("title", part.Title),
                ("pages", part.Pages.Select(path => View.Of(("title", book[path].Title), ("url", "#" + SinglePageWriter.IdOf(book, path)))).ToArray()))).ToArray())));
        var at = frame.IndexOf(Place, StringComparison.Ordinal);
        return new("html", $"{imprint.Name}.html", Encoding.UTF8.GetBytes(string.Concat(frame.AsSpan(0, at), SingleTrim.Trim(string.Concat(sections), frame), frame.AsSpan(at + Place.Length))));
    }

    private static string Section(Book book, string path)
    {
        var writer = new SinglePageWriter(book, path);
        writer.WriteChildren(book[path].Content);
        return $"<section class=\"bound\" id=\"{SinglePageWriter.IdOf(book, path)}\">{writer.Written.Trim()}</section>\n";
    }

    /// <summary>The style sheets of the site, whatever stands between their names and their ending.</summary>
    private static string SiteStyle(ImmutableArray<OutputFile> site) => string.Concat(new[] { "assets/almanac.", "assets/parts." }.Select(name =>
        Encoding.UTF8.GetString(site.Single(f => f.Path.StartsWith(name, StringComparison.Ordinal) && f.Path.EndsWith(".css", StringComparison.Ordinal)).Bytes)));

    /// <summary>No style or script may end its element.</summary>
    private static string Style(string css) => css.Replace("</", "<\\/", StringComparison.Ordinal);

    private static string Script(string js) => js.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal);
}
