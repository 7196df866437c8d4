using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Almanac.Commands;
using Almanac.Composing;
using AngleSharp.Html.Parser;

namespace Almanac.Tests;

/// <summary>What the build writes for the host: names with sums, <c>_headers</c>, <c>_redirects</c>, and a page for addresses that don’t exist.</summary>
public sealed partial class HostingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HostingTests()
    {
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\nsummary: A guild of lamps.\n---\nIt is.\n");
        folder.Write("content/redirects.yml", "groups/lamps: groups/guild\n");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\nText.\n");
        folder.Write("content/site.yml", "languages: [en, fr]\nmenu: [about]\n");
    }

    public void Dispose() => folder.Dispose();

    private ImmutableArray<OutputFile> Build(string? url = null)
    {
        var built = Pipeline.Build(folder.Path, url: url);
        Assert.Empty(built.Diagnostics);
        return built.Files;
    }

    private static string Text(ImmutableArray<OutputFile> files, string path) => Encoding.UTF8.GetString(files.Single(f => f.Path == path).Bytes);

    [Fact]
    public void A_style_sheet_gets_another_name_with_other_bytes_and_only_then()
    {
        string Style() => Assert.Single(Build(), f => f.Path.StartsWith("assets/parts.", StringComparison.Ordinal)).Path;
        var before = Style();

        folder.Write("content/groups/other.md", "---\ntitle: Other\n---\nIt is.\n");
        Assert.Equal(before, Style());
        folder.Write("theme/css/mine.css", "p { color: red; }");
        Assert.NotEqual(before, Style());
        Assert.Contains($"href=\"../{Style()}\"", Text(Build(), "groups/guild.html"));
    }

    [Theory]
    [InlineData("mine() // so it is")]
    [InlineData("mine()\n// so it is")]
    public void A_script_that_ends_without_a_line_break_hides_nothing_of_the_next(string script)
    {
        folder.Write("theme/js/a-mine.js", script);
        folder.Write("theme/js/b-yours.js", "yours()\n");

        var files = Build();
        var joined = Text(files, Assert.Single(files, f => f.Path.StartsWith("assets/almanac.", StringComparison.Ordinal) && f.Path.EndsWith(".js", StringComparison.Ordinal)).Path);
        Assert.Contains("mine()", joined);
        Assert.Contains("\nyours()\n", joined);
    }

    [Fact]
    public void A_change_of_an_entry_changes_no_page_that_does_not_show_it()
    {
        folder.Write("content/groups/other.md", "---\ntitle: Other\n---\nIt is.\n");
        var before = Text(Build(), "groups/other.html");
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\nsummary: A guild of lamps.\n---\nIt is no more.\n");

        Assert.Equal(before, Text(Build(), "groups/other.html"));
    }

    [Fact]
    public void Every_file_has_one_rule_for_its_keeping_and_only_names_with_a_sum_are_kept()
    {
        var files = Build();
        var rules = Rule.Matches(Text(files, "_headers")).ToDictionary(
            m => new Regex($"^{Regex.Replace(Regex.Escape(m.Groups["address"].Value), ":[a-z]+", "[^/]+")}$"), m => m.Groups["keep"].Value);

        foreach (var path in files.Select(f => f.Path))
        {
            var keep = Assert.Single(rules, r => r.Key.IsMatch("/" + path)).Value;
            Assert.Equal(Regex.IsMatch(path, @"\.[0-9a-f]{6}\.(css|js)$") ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate", keep);
        }
        Assert.Contains("assets/search/words-0.", string.Join(' ', files.Select(f => f.Path)));
    }

    [Fact]
    public void Renamed_pages_and_addresses_without_an_ending_lead_straight_to_a_page()
    {
        var files = Build();
        var rules = Text(files, "_redirects").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split(' ')).ToList();

        Assert.Contains(rules, r => r is ["/groups/lamps.html", "/groups/guild.html", "301!"]);
        Assert.Contains(rules, r => r is ["/groups/lamps", "/groups/guild.html", "301!"]);
        Assert.Contains(rules, r => r is ["/groups/guild", "/groups/guild.html", "301!"]);
        Assert.Contains(rules, r => r is ["/groups", "/groups/index.html", "301!"]);
        Assert.Contains(rules, r => r is ["/fr", "/fr/index.html", "301!"]);
        Assert.Equal(["/fr/*", "/fr/404.html", "404"], rules[^1]);
        Assert.All(rules, r => Assert.Contains(files, f => "/" + f.Path == r[1]));
        Assert.Equal(rules.Count, rules.Select(r => r[0]).Distinct().Count());
    }

    [Theory]
    [InlineData("https://lamps.example/", "404.html", "/")]
    [InlineData("https://lamps.example/atlas/", "404.html", "/atlas/")]
    [InlineData("https://lamps.example/atlas/", "fr/404.html", "/atlas/fr/")]
    public void The_page_for_no_page_works_in_any_folder_of_a_known_host(string url, string path, string root)
    {
        var files = Build(url);
        var page = new HtmlParser().ParseDocument(Text(files, path));

        var addresses = page.QuerySelectorAll("[href], [src], [action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!).Where(a => a != "#main").ToList();
        Assert.Contains(root + "groups/index.html", addresses);
        Assert.Contains(root + "about.html", addresses);
        foreach (var address in addresses)
        {
            var at = new Uri(new Uri($"{url}no/such/page"), address).AbsoluteUri;
            Assert.StartsWith(url, at, StringComparison.Ordinal);
            Assert.Contains(files, f => f.Path == at[url.Length..].Split('#')[0]);
        }
    }

    [Fact]
    public void A_dead_link_on_the_page_for_no_page_is_told()
    {
        folder.Write("theme/layouts/404.html", "<!DOCTYPE html><html lang=\"en\"><h1>x</h1><a href=\"{{ root }}gone.html\">x</a></html>");

        Assert.Contains(Pipeline.Build(folder.Path, url: "https://lamps.example/").Diagnostics, d => d.Rule.Code == "ALM0602" && d.Message.Contains("/gone.html", StringComparison.Ordinal));
    }

    [Fact]
    public void The_map_of_the_site_leaves_out_the_pages_for_no_page() => Assert.DoesNotContain("404", Text(Build("https://lamps.example/"), "sitemap.xml"), StringComparison.Ordinal);

    [Fact]
    public void Only_a_website_has_a_service_worker_and_a_manifest_and_its_worker_is_new_with_every_change()
    {
        var files = Build("https://lamps.example/");
        string Worker() => Text(Build("https://lamps.example/"), "service-worker.js");
        var before = Worker();

        Assert.Equal(before, Worker());
        foreach (Match path in Regex.Matches(before.Split('\n')[1], "\"([^\"]+)\"")) Assert.Contains(files, f => f.Path == path.Groups[1].Value);
        using var manifest = System.Text.Json.JsonDocument.Parse(Text(files, "manifest.webmanifest"));
        Assert.All(manifest.RootElement.GetProperty("icons").EnumerateArray(), icon => Assert.Contains(files, f => f.Path == icon.GetProperty("src").GetString()));
        Assert.Contains("<link rel=\"manifest\" href=\"../../manifest.webmanifest\">", Text(files, "fr/groups/guild.html"));
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\nsummary: A guild of lamps.\n---\nIt was.\n");
        Assert.NotEqual(before.Split('\n')[0], Worker().Split('\n')[0]);

        foreach (var other in new[] { Build(), Pipeline.Build(folder.Path, url: "https://lamps.example/", isCopy: true).Files })
        {
            Assert.DoesNotContain(other, f => f.Path is "service-worker.js" or "manifest.webmanifest");
            Assert.DoesNotContain("manifest", Text(other, "groups/guild.html"));
        }
    }

    [Fact]
    public void With_its_editions_a_site_links_to_them_and_they_do_not_link_to_themselves()
    {
        using var output = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["build", "--bundle", "--root", folder.Path], output, output));

        string Link(string page) => new HtmlParser().ParseDocument(folder.Read($"output/{page}")).QuerySelectorAll(".colophon a").Single(a => a.GetAttribute("href")!.Contains("offline", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal("../offline/index.html", Link("groups/guild.html"));
        Assert.Equal("../../offline/index.html", Link("fr/groups/guild.html"));
        Assert.Contains("/offline/:file\n", folder.Read("output/_headers"));
        var editions = new HtmlParser().ParseDocument(folder.Read("output/offline/index.html")).QuerySelectorAll(".editions a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.All(editions, file => Assert.True(folder.Has($"output/offline/{file}"), file));
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(folder.Path, "output", "offline", editions[0]));
        using var page = new StreamReader(zip.Entries.Single(e => e.FullName.EndsWith("groups/guild.html", StringComparison.Ordinal)).Open());
        Assert.DoesNotContain("offline", page.ReadToEnd(), StringComparison.Ordinal);

        Assert.Equal(0, CommandLine.Run(["build", "--root", folder.Path], output, output));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "output", "offline")));
    }

    [GeneratedRegex(@"^(?<address>/\S*)\n  Cache-Control: (?<keep>.+)$", RegexOptions.Multiline)]
    private static partial Regex Rule { get; }
}
