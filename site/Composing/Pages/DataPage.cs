using System.Globalization;
using Almanac.Composing.Data;
using Almanac.Composing.Templates;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>Composes the files of <c>data/</c> and the page that lists them: the data dictionary.</summary>
public static class DataPage
{
    public const string Path = "data.html";

    public static IEnumerable<OutputFile> Compose(PageComposer composer)
    {
        var data = new DataFiles(composer);
        var files = data.Compose();
        var tables = data.Tables.Zip(files, (table, file) =>
        {
            var view = Row(file);
            view["rows"] = table.Count.ToString("N0", CultureInfo.InvariantCulture);
            view["columns"] = table.Columns.Select(c => View.Of(("name", c.Name), ("meaning", Code(c.Meaning)))).ToArray();
            return view;
        }).ToArray();
        yield return composer.Page(Path, "data", composer.Frame.View(Path, "Data", "The tables, graphs and bibliographies behind the pages, with the meaning of every column.", Path,
            ("tables", tables),
            ("files", files.Skip(tables.Length).Select(Row).ToArray()),
            ("license", composer.Almanac.Settings.License ?? "")));
        foreach (var file in files) yield return file.Output;
    }

    private static ScriptObject Row(DataFile file) =>
        View.Of(("name", file.Name), ("url", file.Output.Path), ("holds", file.Holds), ("size", Size(file.Output.Bytes.Length)));

    /// <summary>Words between grave accents are code.</summary>
    private static Html Code(string text)
    {
        var parts = text.Split('`');
        return new(string.Concat(parts.Select((part, i) => i % 2 == 0 ? Parsing.Markdown.HtmlText.Encode(part) : $"<code>{Parsing.Markdown.HtmlText.Encode(part)}</code>")));
    }

    private static string Size(int bytes) => bytes < 1000 ? "under 1 kB" : bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000:N0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N1} MB");
}
