using Almanac.Diagnostics;
using Almanac.Parsing.Yaml;

namespace Almanac.Tests;

/// <summary>
/// The forms and lists in <c>.github/</c> are such as GitHub takes: its syntax for issue forms, and folders that Dependabot
/// finds. The workflows are read by actionlint in the reader tests.
/// </summary>
public sealed class ForgeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, ".github");

    private static readonly string[] Types = ["markdown", "input", "textarea", "dropdown", "checkboxes"];

    public static TheoryData<string> Forms => [.. Directory.EnumerateFiles(Path.Combine(Folder, "ISSUE_TEMPLATE"), "*.yml").Select(f => Path.GetFileName(f)!).Where(f => f != "config.yml").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Forms))]
    public void An_issue_form_has_what_GitHub_asks_of_it(string name)
    {
        var form = Read($"ISSUE_TEMPLATE/{name}");

        Assert.NotEmpty(Text(form, "name"));
        Assert.NotEmpty(Text(form, "description"));
        var fields = Assert.IsType<YamlValue.List>(Value(form, "body")).Items.Cast<YamlValue.Map>().ToList();
        Assert.All(fields, field => Assert.Contains(Text(field, "type"), Types));
        Assert.Contains(fields, field => Text(field, "type") != "markdown");
        foreach (var field in fields)
        {
            var attributes = Assert.IsType<YamlValue.Map>(Value(field, "attributes"));
            Assert.NotEmpty(Text(attributes, Text(field, "type") == "markdown" ? "value" : "label"));
            if (Text(field, "type") is "dropdown" or "checkboxes") Assert.NotEmpty(Assert.IsType<YamlValue.List>(Value(attributes, "options")).Items);
            Assert.All(field.Pairs.Select(p => p.Key.Text), key => Assert.Contains(key, (string[])["type", "id", "attributes", "validations"]));
        }
        var ids = fields.Select(field => Value(field, "id")).OfType<YamlValue.Scalar>().Select(id => id.Text).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[A-Za-z0-9_-]+$", id));
    }

    [Fact]
    public void Dependabot_looks_where_something_is()
    {
        var updates = Assert.IsType<YamlValue.List>(Value(Read("dependabot.yml"), "updates")).Items.Cast<YamlValue.Map>().ToDictionary(u => Text(u, "package-ecosystem"), u => Text(u, "directory"));

        Assert.Equal(["github-actions", "npm", "nuget"], updates.Keys.Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(Repository.Root, updates["npm"].TrimStart('/'), "package.json")));
        Assert.True(File.Exists(Path.Combine(Repository.Root, updates["nuget"].TrimStart('/'), "Directory.Packages.props")));
    }

    private static YamlValue.Map Read(string path)
    {
        var source = new SourceText(path, File.ReadAllText(Path.Combine(Folder, path)).ReplaceLineEndings("\n"));
        List<Diagnostic> faults = [];
        var value = YamlReader.Read(source.Span(0, source.Text.Length), faults);
        Assert.Empty(faults);
        return Assert.IsType<YamlValue.Map>(value);
    }

    private static YamlValue? Value(YamlValue.Map map, string key) => map.Pairs.FirstOrDefault(p => p.Key.Text == key).Value;

    private static string Text(YamlValue.Map map, string key) => Assert.IsType<YamlValue.Scalar>(Value(map, key)).Text;
}
