using Almanac.Composing.Data;
using Almanac.Composing.Templates;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>Composes the files of <c>data/</c> and the page that lists them: the data dictionary.</summary>
public static class DataPage
{
    public const string Path = "data.html";

    public static IEnumerable<OutputFile> Compose(PageComposer composer)
    {
        var data = new DataFiles(composer);
        var files = data.Compose();
        var tables = data.Tables.Zip(files, (table, file) => Row(file, composer.Language).With(
            ("id", file.Name[..file.Name.IndexOf('.')]),
            ("rows", table.Count),
            ("columns", table.Columns.Select(c => View.Of(("name", c.Name), ("meaning", Code(c.Meaning)))).ToArray()))).ToArray();
        yield return composer.Page(Path, "data", PageFrame.InOneLanguage(composer.Frame.View(Path, composer.Language.Say("data"), composer.Language.Say("data-description"), Path,
            ("tables", tables),
            ("files", files.Skip(tables.Length).Select(file => Row(file, composer.Language)).ToArray()),
            ("license", composer.Almanac.Settings.License ?? ""))));
        foreach (var file in files) yield return file.Output;
    }

    private static View Row(DataFile file, Language language) =>
        View.Of(("name", file.Name), ("url", file.Output.Path), ("holds", file.Holds), ("size", Size(file.Output.Bytes.Length, language)));

    /// <summary>Words between grave accents are code.</summary>
    private static Html Code(string text)
    {
        var parts = text.Split('`');
        return new(string.Concat(parts.Select((part, i) => i % 2 == 0 ? Parsing.Markdown.HtmlText.Encode(part) : $"<code>{Parsing.Markdown.HtmlText.Encode(part)}</code>")));
    }

    private static string Size(int bytes, Language language) => bytes < 1000 ? language.Say("data-size-small") : bytes < 1_000_000
        ? language.Say("data-size-kb", ("size", bytes / 1000))
        : language.Say("data-size-mb", ("size", language.Decimal(Math.Round(bytes / 1e6, 1))));
}
