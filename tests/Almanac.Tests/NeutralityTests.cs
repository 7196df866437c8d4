using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Almanac.Composing.Schemas;
using Almanac.Parsing.Entries;

namespace Almanac.Tests;

/// <summary>The engine serves any almanac: it knows nothing of Mali, and an invented country has all that it can do.</summary>
public sealed class NeutralityTests
{
    /// <summary>States and bodies of Mali’s entries that citations anywhere may name, each with what the engine knows it for.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["U.S."] = "an abbreviation that ends no sentence",
        ["USA"] = "one of the common words all in capitals",
        ["United States"] = "the example of a case in court",
        ["France"] = "part of the name of a news agency that precedes titles",
        ["UNHCR"] = "an author of reports that is no person",
    };

    private static readonly string Lanterns = Path.Combine(Repository.Fixtures, "sites", "lanterns", "input");

    [Fact]
    public void No_name_of_the_first_almanac_stands_in_the_engine_or_the_theme()
    {
        var names = Pipeline.Link(Repository.Root).Value.Entries.SelectMany(e => e.Entry.Names).Select(n => n.Text)
            .Where(n => n.Length > 2 && !Allowed.ContainsKey(n)).Distinct().ToHashSet(StringComparer.Ordinal);
        Assert.True(names.Count > 300, $"only {names.Count} names");
        var found = new List<string>();
        foreach (var file in EngineFiles())
        {
            var text = File.ReadAllText(file);
            foreach (var name in names.Where(n => text.Contains(n, StringComparison.Ordinal)))
            {
                if (Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])")) found.Add($"{Path.GetRelativePath(Repository.Root, file)}: {name}");
            }
        }
        Assert.Empty(found);
    }

    private static IEnumerable<string> EngineFiles() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "site"), "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}") && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".yml", StringComparison.Ordinal) || f.Contains($"{Path.DirectorySeparatorChar}Starter{Path.DirectorySeparatorChar}"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme"), "*", SearchOption.AllDirectories));

    [Fact]
    public void The_invented_almanac_uses_every_key_of_every_kind()
    {
        foreach (var kind in Kinds.All)
        {
            var text = string.Concat(Directory.EnumerateFiles(Path.Combine(Lanterns, "content", Kinds.Folder(kind)), "*.md").Select(File.ReadAllText));
            Assert.All(EntryKeys.Of(kind).Where(k => IsOwn(k, kind)), key => Assert.Contains($"\n{key.Name}:", text));
        }
        var all = string.Concat(Directory.EnumerateFiles(Path.Combine(Lanterns, "content"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(EntryKeys.Of(EntryKind.Group), key => Assert.Contains($"\n{key.Name}:", all));
    }

    /// <summary>Whether a key belongs to this kind alone.</summary>
    private static bool IsOwn(EntryKey key, EntryKind kind) => Kinds.All.Count(k => EntryKeys.Of(k).Any(other => other.Name == key.Name)) == 1 && EntryKeys.Of(kind).Contains(key);

    [Fact]
    public void The_invented_almanac_uses_every_key_of_its_settings_and_every_file()
    {
        var schema = JsonNode.Parse(SchemaComposer.Compose(Pipeline.Link(Lanterns).Value).Single(f => f.Path.StartsWith("site", StringComparison.Ordinal)).Bytes)!;
        var settings = File.ReadAllText(Path.Combine(Lanterns, "content", "site.yml"));

        Assert.All(schema["properties"]!.AsObject(), key => Assert.Matches($"(?m)^{key.Key}:", settings));
        Assert.All(["corrections.yml", "redirects.yml", "words.yml", "vocabulary.yml", "sources", "pages"], name => Assert.True(Path.Exists(Path.Combine(Lanterns, "content", name)), name));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(Lanterns, "theme"), "*", SearchOption.AllDirectories));
    }
}
