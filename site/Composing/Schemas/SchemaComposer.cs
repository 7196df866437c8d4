using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Almanac.Composing.Data;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Schemas;

/// <summary>
/// Makes JSON Schemas (2020-12) of what authors write in YAML: the front matter of each kind and of plain pages,
/// <c>site.yml</c>, <c>vocabulary.yml</c> and the works. They know the almanac's own words and ids. What they
/// refuse, <c>check</c> refuses too; what only several files together show, or a date's order, they cannot say.
/// </summary>
public static class SchemaComposer
{
    /// <summary>The schemas as files such as <c>groups.schema.json</c>; the same almanac gives the same bytes.</summary>
    public static ImmutableArray<OutputFile> Compose(LinkedAlmanac almanac) =>
    [
        .. Kinds.All.Select(kind => File(Kinds.Folder(kind), $"Front matter of content/{Kinds.Folder(kind)}/", new EntrySchema(kind, almanac).Compose())),
        File("pages", "Front matter of content/pages/", SiteSchema.OfPages()),
        File("site", "Settings of the site: site.yml", SiteSchema.OfSettings(almanac)),
        File("vocabulary", "Words of the almanac: vocabulary.yml", VocabularySchema.Compose(almanac)),
        File("sources", "Works in CSL-YAML: content/sources/", SourcesSchema.Compose()),
    ];

    private static OutputFile File(string name, string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return new($"{name}.schema.json", JsonFile.Write(json => schema.WriteTo(json)));
    }
}
