using Almanac.Diagnostics;
using Almanac.Parsing.Markdown;
using Almanac.Parsing.Yaml;
using Almanac.Reading;

namespace Almanac.Parsing.Entries;

/// <summary>A page about the almanac itself (about, method): <c>content/pages/SLUG.md</c>.</summary>
public sealed record PlainPage(string Slug, SourceText Source, string Title, string? Summary, Body Body);

/// <summary>Reads plain pages.</summary>
public static class PlainPageReader
{
    public static Outcome<PlainPage> Read(SourceText source, string slug)
    {
        var diagnostics = new List<Diagnostic>();
        var (yaml, markdown) = FrontMatter.Split(source, diagnostics);
        var hasFrontMatter = diagnostics.Count == 0;
        var value = YamlReader.Read(yaml, diagnostics, Limits.FrontMatterValues);
        var readable = hasFrontMatter && diagnostics.Count == 0;
        var fields = FieldReader.Of(value, yaml, "the front matter", diagnostics);
        var title = readable ? fields.Required("title", "…") : fields.Scalar("title");
        var page = new PlainPage(slug, source, title?.Text.Trim() ?? slug, fields.Text("summary"), BodyReader.Read(markdown, diagnostics));
        fields.Finish();
        return new(page, [.. diagnostics]);
    }
}
