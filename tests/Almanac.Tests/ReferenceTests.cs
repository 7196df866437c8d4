using System.Text;
using System.Text.Json.Nodes;
using Almanac.Composing;
using Almanac.Composing.Schemas;
using Almanac.Parsing.Entries;

namespace Almanac.Tests;

/// <summary>
/// <c>docs/authoring/reference/</c> is made of the schemas and the engine's vocabulary: <c>ALMANAC_SNAPSHOTS=overwrite</c>
/// writes it anew.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "authoring", "reference");

    [Fact]
    public void The_reference_says_what_the_schemas_and_the_vocabulary_say()
    {
        using var empty = new TemporaryFolder();
        empty.Write("content/places/quillhaven.md", "---\ntitle: Quillhaven\n---\n");
        var almanac = Pipeline.Link(empty.Path).Value;
        var schemas = SchemaComposer.Compose(almanac).ToDictionary(f => f.Path.Split('.')[0], f => JsonNode.Parse(f.Bytes)!, StringComparer.Ordinal);

        FolderSnapshot.Match(Folder, [File("keys.md", Keys(schemas)), File("relations.md", Relations(almanac.Vocabulary))]);
    }

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static string Keys(Dictionary<string, JsonNode> schemas)
    {
        var text = new StringBuilder("# All keys\n\nMade from the schemas that `almanac schema` writes. [Entries](../entries.md) and [the site](../site.md) explain the keys, with examples.\n");
        foreach (var (name, title) in new[] { ("groups", "Groups"), ("people", "People"), ("events", "Events"), ("places", "Places"), ("pages", "Plain pages"), ("site", "site.yml") })
        {
            var needed = schemas[name]["required"]?.AsArray().Select(n => n!.GetValue<string>()).ToHashSet() ?? [];
            text.Append($"\n## {title}\n\n| key | meaning |\n| --- | --- |\n");
            foreach (var (key, value) in schemas[name]["properties"]!.AsObject())
            {
                text.Append($"| `{key}`{(needed.Contains(key) ? ", **required**" : "")} | {Cell(value!["description"]?.GetValue<string>())} |\n");
            }
        }
        return text.ToString();
    }

    private static string Relations(Vocabulary vocabulary)
    {
        var text = new StringBuilder("# All relation types\n\nThose of the engine’s own vocabulary, which serves where an almanac has no `content/vocabulary.yml`. How to add one is told with [entries](../entries.md#relations).\n\n| type | shown as | joins | to | family | the other side |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var type in vocabulary.Relations.Values.OrderBy(r => r.Family).ThenBy(r => r.Name, StringComparer.Ordinal))
        {
            text.Append($"| `{type.Name}` | {Cell(type.Shown)} | {Kinds(type.From)} | {Kinds(type.To)} | {type.Family.ToString().ToLowerInvariant()} | `{type.Inverse}` |\n");
        }
        return text.ToString();
    }

    private static string Kinds(IEnumerable<EntryKind> kinds) => string.Join(", ", kinds.Order().Select(k => Parsing.Entries.Kinds.Folder(k)));

    private static string Cell(string? text)
    {
        Assert.False(string.IsNullOrEmpty(text), "a key has no meaning");
        return text!.Replace("|", "\\|", StringComparison.Ordinal);
    }
}
