using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Yaml;

namespace Almanac.Parsing.Citations;

/// <summary>A work that entries cite by its id, from <c>content/sources/</c>.</summary>
public sealed record CatalogueWork(string Id, CitedWork Citation, SourceSpan At, SourceSpan UrlAt);

/// <summary>
/// Reads works in CSL-YAML: a list of items with the variables of the Citation Style Language 1.0.2
/// (<c>id, type, title, author, container-title, publisher, publisher-place, volume, issue, issued, page,
/// URL</c>). <c>issued</c> is EDTF, or <c>date-parts</c>.
/// </summary>
public static class CatalogueReader
{
    public static Outcome<ImmutableArray<CatalogueWork>> Read(SourceText source)
    {
        var diagnostics = new List<Diagnostic>();
        var whole = source.Span(0, source.Text.Length);
        var items = YamlReader.Read(whole, diagnostics) switch
        {
            YamlValue.List list => list.Items,
            null => [],
            var other => Refuse(other, diagnostics),
        };
        return new([.. items.Select(item => ReadWork(item, diagnostics)).OfType<CatalogueWork>()], [.. diagnostics]);
    }

    private static ImmutableArray<YamlValue> Refuse(YamlValue value, List<Diagnostic> diagnostics)
    {
        diagnostics.Add(new(EntryRules.WrongType, $"a file of works is a list, but this is {value.Shape}", value.At) { Help = "start each work with `- id: bell-2018`" });
        return [];
    }

    private static CatalogueWork? ReadWork(YamlValue item, List<Diagnostic> diagnostics)
    {
        var fields = FieldReader.Of(item, item.At, "a work", diagnostics);
        var (id, title) = (fields.Required("id", "bell-2018"), fields.Required("title", "…"));
        var work = new CitedWork
        {
            Form = CitationForm.Full,
            Text = "",
            Start = 0,
            Authors = [.. fields.Items("author").Select(a => ReadAuthor(a, diagnostics)).Where(a => a.Length > 0)],
            Title = title?.Text.Trim(),
            Publication = fields.Text("container-title") ?? fields.Text("publisher"),
            Place = fields.Text("publisher-place"),
            Volume = fields.Text("volume"),
            Issue = fields.Text("issue"),
            Date = ReadIssued(fields, diagnostics),
            Url = ReadUrl(fields.Scalar("URL"), diagnostics),
            Locator = fields.Text("page"),
        };
        foreach (var other in (string[])["type", "publisher", "language", "note", "accessed", "ISBN", "DOI", "ISSN", "edition", "genre"]) fields.Value(other);
        fields.Finish();
        if (id is null || title is null) return null;
        if (!Slug.IsSlug(id.Text) || !char.IsAsciiLetter(id.Text[0]))
        {
            diagnostics.Add(new(EntryRules.WrongType, $"`{id.Text}` is no id of a work", id.At) { Help = "lower-case letters, digits and hyphens, a letter first: `bell-2018`" });
            return null;
        }
        return new(id.Text, work with { WorkId = id.Text, Text = WorkText.Of(work) }, id.At, fields.Scalar("URL")?.At ?? id.At);
    }

    private static string ReadAuthor(YamlValue item, List<Diagnostic> diagnostics)
    {
        if (item is YamlValue.Scalar plain) return plain.Text.Trim();
        var fields = FieldReader.Of(item, item.At, "an author", diagnostics);
        var name = fields.Text("literal") ?? string.Join(' ', new[] { fields.Text("given"), fields.Text("non-dropping-particle"), fields.Text("family"), fields.Text("suffix") }.Where(p => !string.IsNullOrEmpty(p)));
        fields.Finish();
        return name;
    }

    private static EdtfDate? ReadIssued(FieldReader fields, List<Diagnostic> diagnostics)
    {
        if (fields.Value("issued") is not YamlValue.Map map) return new ValueReader(diagnostics).Date(fields.Scalar("issued"));
        var parts = map.Pairs.FirstOrDefault(p => p.Key.Text == "date-parts").Value;
        while (parts is YamlValue.List { Items: [YamlValue.List inner, ..] }) parts = inner;
        var numbers = parts is YamlValue.List list ? list.Items.OfType<YamlValue.Scalar>().Select(s => s.Text.PadLeft(2, '0')) : [];
        return new ValueReader(diagnostics).Date(new(string.Join('-', numbers), map.At));
    }

    private static string? ReadUrl(YamlValue.Scalar? scalar, List<Diagnostic> diagnostics)
    {
        if (scalar is null) return null;
        if (Uri.TryCreate(scalar.Text.Trim(), UriKind.Absolute, out var url) && url.Scheme is "https" or "http") return scalar.Text.Trim();
        diagnostics.Add(new(EntryRules.LinkScheme, "the link leads where links may not lead", scalar.At) { Help = "use an address with `https:` or `http:`" });
        return null;
    }
}
