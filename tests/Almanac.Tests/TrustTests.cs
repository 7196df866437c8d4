using System.Text;
using AngleSharp.Html.Parser;

namespace Almanac.Tests;

/// <summary>Content is data: whatever a stranger writes into it, no page executes it and no file outside is read.</summary>
public sealed class TrustTests
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\\\"'&";

    [Fact]
    public void Hostile_text_in_every_field_reaches_every_page_as_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yml", $"title: \"{Hostile}\"\ndescription: \"{Hostile}\"\n");
        folder.Write("seeds/land.txt", "Land\n\nOverview " + Hostile + "\n\nA <b>town</b> “<script>alert(2)</script>” fell.1\n\nLabel <i>:\nValue <i>\n\nCitations\n\n[1] A. <script>, “<script>alert(3)</script>,” Gazette <b>, 2001, https://example.org/\"><script>alert(4)</script>\n");
        foreach (var kind in new[] { "groups", "people", "events", "places" })
        {
            folder.Write($"content/{kind}/one.md", $$"""
                ---
                title: "{{kind}} {{Hostile}}"
                short: "{{kind}} short {{Hostile}}"
                aliases: ["{{kind}} alias {{Hostile}}", { name: "{{kind}} other {{Hostile}}", lang: fr }]
                summary: "{{Hostile}}"
                facts: [{ label: "{{Hostile}}", value: "{{Hostile}}", cite: [1] }]
                relations: [{ type: {{(kind switch { "places" => "part-of, target: places/two", "events" => "concerns, target: groups/two", _ => "allied-with, target: groups/two" })}} }]
                disputed: [{ claim: "{{Hostile}}", accounts: [{ says: "{{Hostile}}", cite: 1 }] }]
                ---
                ## Heading `{{Hostile}}`

                Text `{{Hostile}}` and [[{{kind}}/two|words < & "]] here.[@1]
                """);
            folder.Write($"content/{kind}/two.md", $"---\ntitle: {kind} two\n---\n");
        }
        folder.Write("content/pages/about.md", $"---\ntitle: \"About {Hostile}\"\nsummary: \"{Hostile}\"\n---\nText.\n");

        var built = Pipeline.Build(folder.Path);

        Assert.Empty(built.Diagnostics.Where(d => d.Severity == Almanac.Diagnostics.Severity.Error).Select(d => d.Message));
        AssertHarmless(built);
        Assert.Contains("alert(1)", Encoding.UTF8.GetString(built.Files.Single(f => f.Path == "groups/one.html").Bytes));
    }

    /// <summary>The same without a slash, which would make an id of the name of a place.</summary>
    private const string Image = "<img src=x onerror=alert(1)>'&";

    [Fact]
    public void Hostile_words_of_data_files_and_of_each_kind_reach_every_page_as_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/vocabulary.yml", $$"""
            relations:
              near: { inverse: near, shown: "near {{Hostile}}", family: location }
            types: { groups: { band: "type {{Hostile}}" } }
            statuses: { groups: { gone: "status {{Hostile}}" } }
            """);
        folder.Write("content/sources/works.yml", $$"""
            - id: work
              title: "{{Hostile}}"
              author: [{ family: "{{Hostile}}", given: "{{Hostile}}" }, { literal: "{{Hostile}}" }]
              container-title: "{{Hostile}}"
              publisher: "{{Hostile}}"
              issued: 2018
              URL: https://example.org/?"><script>alert(5)</script>
            """);
        folder.Write("content/groups/one.md", $"---\ntitle: One\ntype: band\nstatus: {{ is: gone, cite: [\"work, p. {Hostile}\"] }}\nfounded: {{ date: 2001, cite: work }}\nrelations: [{{ type: near, target: places/one, cite: work }}]\n---\nText.[@work, p. 1 <script>]\n");
        folder.Write("content/people/one.md", $"---\ntitle: Person\nroles: [\"{Hostile}\", {{ role: \"{Hostile}\", from: 2001, cite: work }}]\n---\n");
        folder.Write("content/events/one.md", $"---\ntitle: Event\ndate: 2001\nplace: \"Place {Image}\"\noutcome: {{ says: \"{Hostile}\", cite: work }}\n---\n");
        folder.Write("content/places/one.md", $"---\ntitle: Place\ncountry: \"Country {Image}\"\nregion: {{ target: \"Region {Image}\", cite: work }}\n---\n");

        var built = Pipeline.Build(folder.Path);

        Assert.Empty(built.Diagnostics.Where(d => d.Severity == Almanac.Diagnostics.Severity.Error).Select(d => $"{d.At.Source.Path} {d.Message}"));
        Assert.Contains("alert(1)", Encoding.UTF8.GetString(built.Files.Single(f => f.Path == "places/one.html").Bytes));
        AssertHarmless(built);
    }

    private static void AssertHarmless(BuildResult built)
    {
        var parser = new HtmlParser();
        foreach (var file in built.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = parser.ParseDocument(Encoding.UTF8.GetString(file.Bytes));
            Assert.Equal(["assets/colours.js", "assets/almanac.js"], page.Scripts.Select(s => System.Text.RegularExpressions.Regex.Replace(s.Source?.Replace("../", "") + s.Text, @"\.[0-9a-f]{6}\.", ".")));
            Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, style, base, [style]"));
            Assert.All(page.QuerySelectorAll("form"), form => Assert.Equal("search.html", form.GetAttribute("action")!.Replace("../", "")));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.All(page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!), href => Assert.DoesNotMatch("(?i)^\\s*(javascript|data|vbscript):", href));
        }
    }

    [Theory]
    [InlineData("<b>bold</b>", "ALM0310")]
    [InlineData("<!-- a comment -->", "ALM0310")]
    [InlineData("<script>alert(1)</script>", "ALM0310")]
    [InlineData("[x](javascript:alert(1))", "ALM0311")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "ALM0311")]
    [InlineData("[x](java&#x09;script:alert(1))", "ALM0311")]
    [InlineData("[x](&#106;avascript:alert(1))", "ALM0311")]
    [InlineData("[x](data:text/html,hello)", "ALM0311")]
    [InlineData("[x](//example.org/a)", "ALM0311")]
    [InlineData("[x](/etc/passwd)", "ALM0311")]
    [InlineData("[x](https://)", "ALM0311")]
    [InlineData("[x](http:evil)", "ALM0311")]
    [InlineData("A name turned \u202Eround", "ALM0102")]
    [InlineData("[x](file:///etc/passwd)", "ALM0311")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)", "ALM0311")]
    [InlineData("<javascript:alert(1)>", "ALM0311")]
    [InlineData("![x](https://example.org/a.png)", "ALM0316")]
    [InlineData("![x](javascript:alert(1))", "ALM0316")]
    public void A_body_cannot_bring_code_or_leave_the_site(string markdown, string code)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/one.md", $"---\ntitle: One\n---\n{markdown}\n");

        Assert.Equal(code, Assert.Single(Pipeline.Build(folder.Path).Diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData("title: !!python/object:os.system x", "ALM0308")]
    [InlineData("title: &a One\nsummary: *a", "ALM0308")]
    [InlineData("title: One\naliases: [[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]", "ALM0308")]
    [InlineData("title: \"One", "ALM0302")]
    [InlineData("title: One\naliases: [a, b\nsummary: x", "ALM0302")]
    [InlineData("title: One\nfounded: \"٢٠١٧\"", "ALM0306")]
    [InlineData("title: One\n---\n...\n%TAG ! x\n", null)]
    public void Yaml_is_text_lists_and_maps_only(string yaml, string? code)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/one.md", $"---\n{yaml}\n---\n");

        var diagnostics = Pipeline.Build(folder.Path).Diagnostics;

        if (code is null) Assert.Empty(diagnostics);
        else Assert.Contains(diagnostics, d => d.Rule.Code == code);
    }

    [Fact]
    public void A_symbolic_link_is_not_followed()
    {
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "---\ntitle: Secret\n---\n");
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "content/groups/two.md"), Path.Combine(outside.Path, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "seeds"), outside.Path);

        var built = Pipeline.Build(folder.Path);

        Assert.Equal(["ALM0104", "ALM0104"], built.Diagnostics.Select(d => d.Rule.Code));
        Assert.Single(built.Almanac.Entries);
    }

    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("*a ", 20_000)]
    [InlineData("> ", 20_000)]
    [InlineData("[[", 20_000)]
    [InlineData("[@", 20_000)]
    [InlineData("- ", 5_000)]
    [InlineData("`", 20_000)]
    [InlineData("<a", 20_000)]
    [InlineData("](", 20_000)]
    public void Pathological_markdown_ends_in_a_page_or_a_diagnostic(string part, int times)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n" + string.Concat(Enumerable.Repeat(part, times)));

        var built = Pipeline.Build(folder.Path);

        Assert.True(built.Files.Length > 0 || built.Errors > 0);
    }
}
