using System.Collections.Immutable;
using System.Text;
using Almanac.Composing;
using Almanac.Composing.Templates;

namespace Almanac.Bundling;

/// <summary>The whole almanac as one HTML file that needs no other: every page a section, links within it, pictures, style and scripts in it.</summary>
public static class SingleEdition
{
    private const string Place = "<!--sections-->";

    public static Edition Of(Imprint imprint, Book book, ImmutableArray<OutputFile> site)
    {
        var paths = book.Parts.SelectMany(p => p.Pages).ToImmutableArray();
        var sections = paths.AsParallel().AsOrdered().Select(path => Section(book, path)).ToList();
        var frame = Encoding.UTF8.GetString(imprint.Page("single", "html",
            ("style", new Html(Style(Joined(site, ".css") + Encoding.UTF8.GetString(imprint.ThemeFile("editions/single.css"))))),
            ("scripts", new[] { Joined(site, ".js"), Encoding.UTF8.GetString(imprint.ThemeFile("editions/age.js")), Encoding.UTF8.GetString(imprint.ThemeFile("editions/single.js")) }.Select(s => new Html(Script(s))).ToArray()),
            ("sections", new Html(Place)),
            ("parts", book.Parts.Select(part => View.Of(
                ("title", part.Title),
                ("pages", part.Pages.Select(path => View.Of(("title", book[path].Title), ("url", "#" + SinglePageWriter.IdOf(path)))).ToArray()))).ToArray())));
        var at = frame.IndexOf(Place, StringComparison.Ordinal);
        return new("html", $"{imprint.Name}.html", Encoding.UTF8.GetBytes(string.Concat(frame.AsSpan(0, at), string.Concat(sections), frame.AsSpan(at + Place.Length))));
    }

    private static string Section(Book book, string path)
    {
        var writer = new SinglePageWriter(book, path);
        writer.WriteChildren(book[path].Content);
        return $"<section class=\"bound\" id=\"{SinglePageWriter.IdOf(path)}\">{writer.Written.Trim()}</section>\n";
    }

    /// <summary>What every page of the site asks for, whatever the ending of its name.</summary>
    private static string Joined(ImmutableArray<OutputFile> site, string ending) => string.Concat(site
        .Where(f => f.Path.StartsWith("assets/almanac", StringComparison.Ordinal) && f.Path.EndsWith(ending, StringComparison.Ordinal))
        .Select(f => Encoding.UTF8.GetString(f.Bytes)));

    /// <summary>No style or script may end its element.</summary>
    private static string Style(string css) => css.Replace("</", "<\\/", StringComparison.Ordinal);

    private static string Script(string js) => js.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal);
}
