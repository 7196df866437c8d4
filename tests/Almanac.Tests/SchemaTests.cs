using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Almanac.Commands;
using Almanac.Composing.Schemas;
using Almanac.Diagnostics;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Entries;
using CsCheck;
using Json.Schema;
using Vocabulary = Almanac.Parsing.Entries.Vocabulary;

namespace Almanac.Tests;

/// <summary>The schemas and the checker take and refuse the same, for what a schema can say.</summary>
public sealed class SchemaTests
{
    private static readonly LinkedAlmanac Mali = Pipeline.Link(Repository.Root).Value;

    private static readonly Dictionary<string, JsonSchema> Schemas = Read(Mali);

    /// <summary>The codes of faults that a schema can see; the rest needs other files, dates or the order of things.</summary>
    private static readonly HashSet<string> Seen = ["ALM0303", "ALM0304", "ALM0305", "ALM0306", "ALM0307", "ALM0311", "ALM0314"];

    /// <summary>The codes of files that no editor could read as YAML either.</summary>
    private static readonly HashSet<string> Unreadable = ["ALM0301", "ALM0302", "ALM0308", "ALM0309"];

    private static readonly string[] Values =
    [
        "", "~", "''", "' '", "words", "two words", "2017", "999", "-3", "3.5", "0", "24", "2147483648", "'1,350'", "1,350 or so",
        "2017-03", "2017-03-02", "2017-02-30", "2017-04-31", "2017-13", "2017-21", "2017-25", "2017-21-XX", "201X", "20XX", "2XXX", "201X-03", "201X-03-02", "2017-XX-03", "2017-XX",
        "2013~", "2014?", "2014%", "~2014", "'2013/2017'", "2017/..", "../2017", "/..", "..", "2017/", "/2017", "' 2017 '", "2017-3", "march 2017",
        "yes", "no", "presumed", "active", "confirmed", "movement", "attack", "town", "led-by", "leader-of", "located-in", "Led-by",
        "[]", "[words]", "[1, 2]", "[[1]]", "[~]", "['']", "[words, {}]", "{}", "{ words: 1 }",
        "places/gao", "'orvane:35'", "bell-2018", "'bell-2018, p. 12'", "'35, p. 12'", "[35, bell-2018]", "'@35'", "Bell-2018",
        "{ date: 2017 }", "{ date: 2017, cite: 1 }", "{ date: 2017, zite: 1 }", "{ date: }", "{ date: soon }", "{ date: [2017] }", "{ cite: [1] }",
        "{ is: active }", "{ is: confirmed, cite: [1] }", "{ is: odd }", "{ says: words }", "{ says: }", "{ says: [words] }", "{ says: words, cite: [ '' ] }",
        "{ target: places/gao }", "{ target: 2017, cite: [bell-2018] }", "{ target: { a: b } }",
        "{ number: 3 }", "{ number: some }", "{ low: 1, high: 2 }", "{ low: 1, cite: [1] }", "{ low: [1] }", "{ low: , high: }",
        "[12.5, -3.25]", "['12.5', '-3.25']", "[91, 0]", "[0, 181]", "[1, 2, 3]", "[1]", "'12.5, -3.25'", "'12.5; 3'", "[words, 3]",
        "{ name: words }", "[{ name: words, lang: ar }]", "[{ name: words, lang: x }]", "[{ lang: ar }]", "[words, { name: more, lang: fr-ML }]",
        "{ role: words }", "[words, { role: more, from: 2017, to: 2018, cite: [1] }]", "[{ role: words, from: soon }]",
        "{ label: a, value: 1 }", "[{ label: a, value: b, as-of: 2018, cite: [1] }]", "[{ label: a }]", "[{ label: a, value: b, note: 1 }]",
        "{ type: led-by, target: words }", "[{ type: leader-of, target: words, from: 2017, to: 2018, as-of: 2019, cite: [1] }]", "[{ type: odd, target: words }]",
        "[{ target: words }]", "[{ type: located-in }]", "[{ type: located-in, target: words, since: 2017 }]",
        "{ claim: words }", "[{ claim: words, accounts: [{ says: a, cite: 1 }, { says: b }] }]", "[{ claim: words, accounts: { says: a } }]",
        "[{ accounts: [] }]", "[{ claim: words, accounts: [a] }]", "[{ claim: words, accounts: [{ cite: 1 }] }]",
    ];

    /// <summary>Front matter with a hole for every value; the key of each kind stands for all keys with its shape.</summary>
    private static readonly string[] Holes =
    [
        "facts: [{ label: @, value: b }]", "facts: [{ label: a, value: @ }]", "facts: [{ label: a, value: b, as-of: @ }]", "facts: [{ label: a, value: b, cite: @ }]",
        "relations: [{ type: @, target: b }]", "relations: [{ type: located-in, target: @ }]", "relations: [{ type: located-in, target: b, from: @ }]", "relations: [{ type: located-in, target: b, cite: @ }]",
        "disputed: [{ claim: @ }]", "disputed: [{ claim: a, accounts: @ }]", "disputed: [{ claim: a, accounts: [{ says: @ }] }]", "disputed: [{ claim: a, accounts: [{ says: b, cite: @ }] }]",
        "aliases: [{ name: @ }]", "aliases: [{ name: a, lang: @ }]", "aliases: [@]",
        "roles: [{ role: @ }]", "roles: [{ role: a, from: @ }]", "roles: [@]", "date: { date: @ }", "date: { date: 2017, cite: @ }", "outcome: { says: @ }",
        "place: { target: @ }", "killed: { number: @ }", "killed: { low: @, high: }", "founded: { date: @ }", "status: { is: @ }", "coordinates: [@, 3]", "coordinates: [12, @]",
    ];

    public static TheoryData<string> Kinds => ["groups", "people", "events", "places"];

    [Theory, MemberData(nameof(Kinds))]
    public void Schema_and_reader_agree_on_every_key_with_every_value(string folder)
    {
        var lines = EntryKeys.Of(KindOf(folder)).Select(k => k.Name == "title" ? "title: @" : $"title: x\n{k.Name}: @")
            .Concat(Holes.Select(h => $"title: x\n{h}")).Append("title: x\nodd: @").Append("summary: @");
        foreach (var yaml in lines.SelectMany(line => Values.Select(value => line.Replace("@", line.Contains('[') || line.Contains('{') ? InFlow(value) : value))))
        {
            AssertAgree(folder, yaml + "\n", Mali.Vocabulary, Schemas[folder]);
        }
    }

    [Fact]
    public void Schema_and_reader_agree_on_every_entry_there_is()
    {
        var seen = 0;
        foreach (var root in Directory.EnumerateDirectories(Repository.Fixtures, "input", SearchOption.AllDirectories).Append(Repository.Root))
        {
            var almanac = Pipeline.Link(root).Value;
            var schemas = Read(almanac);
            foreach (var folder in Kinds.Select(k => k.Data).Where(f => Directory.Exists(Path.Combine(root, "content", f))))
            {
                foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "content", folder), "*.md").Where(f => !Path.GetFileNameWithoutExtension(f).Contains('.', StringComparison.Ordinal)))
                {
                    var source = new SourceText(file, File.ReadAllText(file).ReplaceLineEndings("\n"));
                    List<Diagnostic> faults = [];
                    var (yaml, _) = FrontMatter.Split(source, faults);
                    if (faults.Count == 0) seen += AssertAgree(folder, yaml.Text, almanac.Vocabulary, schemas[folder]) ? 1 : 0;
                }
            }
            AgreeOnData(root, "site.yml", schemas["site"], source => SiteSettingsReader.Read(source).Diagnostics);
            AgreeOnData(root, "vocabulary.yml", schemas["vocabulary"], source => VocabularyReader.Read(source).Diagnostics);
            AgreeOnData(root, "sources/*.yml", schemas["sources"], source => CatalogueReader.Read(source).Diagnostics);
        }
        Assert.True(seen > 100, $"only {seen} entries were compared");
    }

    [Theory]
    [InlineData("- { id: bell-2018, title: A }", true)]
    [InlineData("- { id: bell-2018, title: A, author: [Ann, { family: Bell, given: Ann }], issued: 2018-04, URL: https://example.org/a, page: 14-19, volume: 12 }", true)]
    [InlineData("- { id: bell-2018, title: A, issued: { date-parts: [[2018, 4, 2]] } }", true)]
    [InlineData("- { id: bell-2018, title: A, author: { literal: Ministry }, type: book, ISBN: 1 }", true)]
    [InlineData("", true)]
    [InlineData("- { id: bell-2018 }", false)]
    [InlineData("- { id: Bell 2018, title: A }", false)]
    [InlineData("- { id: bell--2018, title: A }", false)]
    [InlineData("- { id: bell-2018, title: A, autor: B }", false)]
    [InlineData("- { id: bell-2018, title: A, author: [{ name: B }] }", false)]
    [InlineData("- { id: bell-2018, title: A, issued: soon }", false)]
    [InlineData("- { id: bell-2018, title: A, issued: { year: 2018 } }", false)]
    [InlineData("- { id: bell-2018, title: A, URL: 'javascript:alert(1)' }", false)]
    [InlineData("- { id: bell-2018, title: A, volume: [1] }", false)]
    [InlineData("id: bell-2018", false)]
    [InlineData("- bell-2018", false)]
    public void Schema_and_reader_agree_on_works(string yaml, bool expected) =>
        AssertSame(expected, "sources", yaml, CatalogueReader.Read(new("content/sources/a.yml", yaml)).Diagnostics);

    [Theory]
    [InlineData("title: A\nas-of: 2021-07\nmenu: [about]\nrules: { ALM0501: off }\nurl: https://example.org/\n", true)]
    [InlineData("menu: about\nlanguage:\nrules:\n", true)]
    [InlineData("", true)]
    [InlineData("repository: https://github.com/a/b\nbranch: work/next", true)]
    [InlineData("repository: github.com/a/b", false)]
    [InlineData("branch: a b", false)]
    [InlineData("titel: A", false)]
    [InlineData("url: example.org", false)]
    [InlineData("as-of: soon", false)]
    [InlineData("rules: { ALM0501: loud }", false)]
    [InlineData("rules: { ALM0501: }", false)]
    [InlineData("rules: { ALM9999: off }", false)]
    [InlineData("rules: { ALM0101: off }", false)]
    [InlineData("rules: [ALM0501]", false)]
    [InlineData("title: [A]", false)]
    [InlineData("- a", false)]
    public void Schema_and_reader_agree_on_settings(string yaml, bool expected) =>
        AssertSame(expected, "site", yaml, SiteSettingsReader.Read(new("site.yml", yaml)).Diagnostics);

    [Theory]
    [InlineData("relations: { mends: { shown: Mends, family: action, from: [people], to: groups } }\ntypes: { groups: { movement: Movement, force: } }\nstatuses:\n", true)]
    [InlineData("relations: { knows: }", true)]
    [InlineData("", true)]
    [InlineData("relations: { knows: { inverted: a } }", false)]
    [InlineData("relations: { knows: { family: cousin } }", false)]
    [InlineData("relations: { knows: { from: [group] } }", false)]
    [InlineData("relations: { knows: words }", false)]
    [InlineData("relations: [knows]", false)]
    [InlineData("types: { group: { movement: Movement } }", false)]
    [InlineData("types: { groups: [movement] }", false)]
    [InlineData("statuses: words", false)]
    [InlineData("kinds: {}", false)]
    public void Schema_and_reader_agree_on_the_vocabulary(string yaml, bool expected) =>
        AssertSame(expected, "vocabulary", yaml, VocabularyReader.Read(new("vocabulary.yml", yaml)).Diagnostics);

    /// <summary>A key that the reader learns and no schema has shows here: at every level the reader lists the keys that it knows.</summary>
    [Theory]
    [InlineData("groups", "title: x\n@", "/properties")]
    [InlineData("people", "title: x\n@", "/properties")]
    [InlineData("events", "title: x\n@", "/properties")]
    [InlineData("places", "title: x\n@", "/properties")]
    [InlineData("groups", "title: x\naliases: [{ name: a, @ }]", "/$defs/alias/anyOf/1/properties")]
    [InlineData("groups", "title: x\nfacts: [{ label: a, value: b, @ }]", "/$defs/fact/properties")]
    [InlineData("groups", "title: x\nrelations: [{ type: led-by, target: a, @ }]", "/$defs/relation/properties")]
    [InlineData("groups", "title: x\ndisputed: [{ claim: a, @ }]", "/$defs/dispute/properties")]
    [InlineData("groups", "title: x\ndisputed: [{ claim: a, accounts: [{ says: b, @ }] }]", "/$defs/account/properties")]
    [InlineData("groups", "title: x\nfounded: { date: 2017, @ }", "/properties/founded/anyOf/1/properties")]
    [InlineData("groups", "title: x\nstatus: { is: active, @ }", "/properties/status/anyOf/1/properties")]
    [InlineData("people", "title: x\nroles: [{ role: a, @ }]", "/$defs/role/anyOf/1/properties")]
    [InlineData("events", "title: x\nkilled: { low: 1, @ }", "/properties/killed/anyOf/1/properties")]
    [InlineData("events", "title: x\noutcome: { says: a, @ }", "/properties/outcome/anyOf/1/properties")]
    [InlineData("events", "title: x\nplace: { target: a, @ }", "/properties/place/anyOf/1/properties")]
    [InlineData("pages", "title: x\n@", "/properties")]
    [InlineData("site", "@", "/properties")]
    [InlineData("vocabulary", "@", "/properties")]
    [InlineData("vocabulary", "relations: { knows: { @ } }", "/$defs/relation/anyOf/0/properties")]
    [InlineData("vocabulary", "types: { @ }", "/properties/types/anyOf/0/properties")]
    [InlineData("sources", "- { id: a-1, title: b, @ }", "/items/properties")]
    [InlineData("sources", "- { id: a-1, title: b, author: [{ @ }] }", "/$defs/author/anyOf/1/properties")]
    public void A_schema_has_the_keys_that_the_reader_asks_for(string name, string yaml, string pointer)
    {
        yaml = yaml.Replace("@", "qqqqqqqqqqqq: 1");
        var source = new SourceText("a.md", name is "site" or "vocabulary" or "sources" ? yaml : $"---\n{yaml}\n---\n");
        var diagnostics = name switch
        {
            "site" => SiteSettingsReader.Read(source).Diagnostics,
            "vocabulary" => VocabularyReader.Read(source).Diagnostics,
            "sources" => CatalogueReader.Read(source).Diagnostics,
            "pages" => PlainPageReader.Read(source, "a").Diagnostics,
            _ => EntryReader.Read(source, new(KindOf(name), "a"), Mali.Vocabulary).Diagnostics,
        };

        var help = Assert.Single(diagnostics, d => d.Rule.Code == "ALM0303").Help!;
        JsonNode node = Text(name);
        foreach (var step in pointer.Split('/').Skip(1)) node = int.TryParse(step, out var index) ? node[index]! : node[step]!;

        Assert.Equal(node.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal), help["the keys here are ".Length..].Split(", ").Select(k => k.Trim('`')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_pattern_of_dates_takes_what_the_reader_takes() =>
        OneOf("2017", "19", "20", "X", "XX", "-", "-0", "-1", "-2", "3", "1", "9", "/", "..", "?", "~", "%", " ").List[1, 8].Sample(parts =>
        {
            var text = string.Concat(parts);
            var matches = System.Text.RegularExpressions.Regex.IsMatch(text, EdtfDate.Pattern);
            var read = EdtfDate.TryParse(text) is not null;
            var beyondPatterns = text.Contains("02-29") || text.Contains('/');
            return matches == read || (matches && beyondPatterns);
        }, iter: 20_000);

    [Fact]
    public void Each_schema_is_one_and_lists_what_the_almanac_has()
    {
        foreach (var file in SchemaComposer.Compose(Mali))
        {
            var text = Encoding.UTF8.GetString(file.Bytes);
            Assert.True(MetaSchemas.Draft202012.Evaluate(JsonDocument.Parse(text).RootElement).IsValid, file.Path);
            Assert.DoesNotContain('\r', text);
        }
        var targets = Text("events")["$defs"]!["relation"]!["properties"]!["target"]!["examples"]!.AsArray().Select(e => (string)e!);
        Assert.Equal(Mali.Entries.Select(e => e.Id.ToString()), targets);
        Assert.DoesNotContain("led-by", Text("people")["$defs"]!["relation"]!["properties"]!["type"]!["enum"]!.AsArray().Select(e => (string)e!));
        Assert.Contains("JNIM", Mali.Entries.Select(e => e.Entry.ShortName));
    }

    [Fact]
    public void The_command_writes_the_same_files_each_time()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");
        using var output = new StringWriter();

        Assert.Equal(0, CommandLine.Run(["schema", "--root", folder.Path], output, output));
        Assert.Equal(0, CommandLine.Run(["schema", "--root", folder.Path, "--output", Path.Combine(folder.Path, "again/deep")], output, output));
        Assert.Equal(2, CommandLine.Run(["schema", "--root", Path.Combine(folder.Path, "none")], output, output));

        var names = Directory.EnumerateFiles(Path.Combine(folder.Path, "schemas")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["events", "groups", "pages", "people", "places", "site", "sources", "vocabulary"], names.Select(n => n.Replace(".schema.json", "")));
        Assert.All(names, name => Assert.Equal(folder.Read($"schemas/{name}"), folder.Read($"again/deep/{name}")));
        Assert.Contains("groups/one", folder.Read("schemas/groups.schema.json"));
    }

    private static bool AssertAgree(string folder, string yaml, Vocabulary vocabulary, JsonSchema schema)
    {
        var source = new SourceText($"content/{folder}/a.md", $"---\n{yaml}---\n");
        var (entry, found) = EntryReader.Read(source, new(KindOf(folder), "a"), vocabulary);
        if (found.Any(d => Unreadable.Contains(d.Rule.Code))) return false;
        var wrong = found.Where(CanBeSeen).Select(d => d.Message)
            .Concat(entry.Relations.Where(r => !vocabulary.Relations[r.Type].From.Contains(entry.Id.Kind)).Select(r => $"{r.Type} of {folder}")).ToList();
        var valid = IsValid(schema, yaml);
        Assert.True(valid == (wrong.Count == 0), $"{folder}: the schema {(valid ? "takes" : "refuses")} what the reader {(wrong.Count == 0 ? "takes" : "refuses")}: {string.Join("; ", wrong)}\n{yaml}");
        return true;
    }

    private static void AssertSame(bool expected, string name, string yaml, IEnumerable<Diagnostic> found) =>
        Assert.Equal((expected, expected), (IsValid(Schemas[name], yaml), !found.Any(CanBeSeen)));

    private static void AgreeOnData(string root, string files, JsonSchema schema, Func<SourceText, IEnumerable<Diagnostic>> read)
    {
        var folder = Path.Combine(root, "content", Path.GetDirectoryName(files)!);
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, Path.GetFileName(files)) : [])
        {
            var text = File.ReadAllText(file).ReplaceLineEndings("\n");
            var found = read(new(file, text)).ToList();
            if (found.Exists(d => Unreadable.Contains(d.Rule.Code))) continue;
            Assert.True(IsValid(schema, text) == !found.Exists(CanBeSeen), file);
        }
    }

    private static bool CanBeSeen(Diagnostic fault) =>
        Seen.Contains(fault.Rule.Code) && !fault.Message.Contains("inverse") && !fault.Message.StartsWith("`low` is more") && fault.Help?.StartsWith("the first date of") != true;

    private static bool IsValid(JsonSchema schema, string yaml) =>
        schema.Evaluate(JsonDocument.Parse(YamlJson.Of(yaml)?.ToJsonString() ?? "null").RootElement).IsValid;

    /// <summary>A value as it can stand between brackets, where a comma ends it.</summary>
    private static string InFlow(string value) => value == "1,350 or so" ? "'1,350 or so'" : value;

    private static EntryKind KindOf(string folder) => Parsing.Entries.Kinds.OfFolder(folder)!.Value;

    private static JsonObject Text(string name) =>
        JsonNode.Parse(SchemaComposer.Compose(Mali).Single(f => f.Path == $"{name}.schema.json").Bytes)!.AsObject();

    private static Dictionary<string, JsonSchema> Read(LinkedAlmanac almanac) =>
        SchemaComposer.Compose(almanac).ToDictionary(f => f.Path.Split('.')[0], f => JsonSchema.FromText(Encoding.UTF8.GetString(f.Bytes)));
}
