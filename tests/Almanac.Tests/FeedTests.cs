using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;
using Almanac.Reading;

namespace Almanac.Tests;

/// <summary>Feeds, the map of the site, robots.txt and llms.txt.</summary>
public sealed class FeedTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public FeedTests()
    {
        folder.Write("seeds/s.txt", "T\nIt is.1\nCitations\n[1] “A,” B, May 2, 2017, https://example.org/a.");
        folder.Write("content/groups/lantern-guild.md", "---\ntitle: Lantern & Guild\nsummary: A guild [of lamps].\n---\nIt is.[@1]\n");
        folder.Write("content/groups/old.md", "---\ntitle: Old\n---\nIt is.[@1]\n");
        folder.Write("content/redirects.yml", "groups/lamps: groups/lantern-guild\n");
        folder.Write("content/site.yml", "title: Lamps\n");
    }

    public void Dispose() => folder.Dispose();

    private Dictionary<string, string> Build(string? url, bool hasHistory = true)
    {
        var history = hasHistory ? new History { Commit = "abc", Date = Monday.AddDays(1), Changed = new Dictionary<string, DateTimeOffset> { ["content/groups/lantern-guild.md"] = Monday }.ToFrozenDictionary() } : null;
        var built = Pipeline.Build(folder.Path, history: history is null ? null : Task.FromResult(history), url: url);
        Assert.Empty(built.Diagnostics.Where(d => d.Severity > Diagnostics.Severity.Warning));
        return built.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes));
    }

    [Fact]
    public void The_feed_of_changes_has_the_entries_whose_change_is_known()
    {
        var feed = XDocument.Parse(Build("https://lamps.example/")["changes.xml"]).Root!;
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal("Lantern & Guild", entry.Element(Atom + "title")!.Value);
        Assert.Equal("https://lamps.example/groups/lantern-guild.html", entry.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("2026-11-23T08:00:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-11-23T08:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.All(feed.DescendantsAndSelf().Where(e => e.Name.LocalName is "feed" or "entry"), e => Assert.All(new[] { "id", "title", "updated" }, name => Assert.NotNull(e.Element(Atom + name))));
    }

    [Fact]
    public void Corrections_stand_in_their_feed_and_on_their_page_newest_first()
    {
        folder.Write("content/corrections.yml", "- { date: 2026-01-02, page: groups/old, says: The year was wrong; it is 1902. }\n- { date: 2026-02-03, page: groups/lantern-guild, says: <b>Two</b> were named. }\n");
        var files = Build("https://lamps.example/");
        Assert.Equal(["2026-02-03T00:00:00Z", "2026-01-02T00:00:00Z"], XDocument.Parse(files["corrections.xml"]).Root!.Elements(Atom + "entry").Select(e => e.Element(Atom + "updated")!.Value));
        Assert.Contains("<time datetime=\"2026-02-03\">3 February 2026</time> <a href=\"groups/lantern-guild.html\">Lantern &amp; Guild</a>: &lt;b&gt;Two&lt;/b&gt; were named.", files["corrections.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- { date: 2026-02, page: groups/old, says: It was. }", "ALM0306 content/corrections.yml:1:11")]
    [InlineData("- { date: 2026-02-03, page: groups/ol, says: It was. }", "ALM0409 content/corrections.yml:1:29")]
    [InlineData("- { date: 2026-02-03, page: groups/old }", "ALM0305 content/corrections.yml:1:3")]
    [InlineData("groups/old: It was.", "ALM0304 content/corrections.yml:1:1")]
    public void A_correction_that_cannot_be_shown_is_told(string yaml, string expected)
    {
        folder.Write("content/corrections.yml", yaml);
        var told = Pipeline.Build(folder.Path).Diagnostics.Where(d => d.At.Source.Path == "content/corrections.yml");
        Assert.Equal([expected], told.Select(d => $"{d.Rule.Code} {d.At.Source.Path}:{d.At.Source.GetPosition(d.At.Start).Line}:{d.At.Source.GetPosition(d.At.Start).Column}"));
    }

    [Fact]
    public void The_map_lists_every_page_but_the_404_and_old_addresses()
    {
        var files = Build("https://lamps.example/");
        var urls = XDocument.Parse(files["sitemap.xml"]).Root!.Elements(Map + "url").ToDictionary(u => u.Element(Map + "loc")!.Value, u => u.Element(Map + "lastmod")?.Value);
        var pages = files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Except(["404.html", "groups/lamps.html"]);
        Assert.Equal(pages.Select(p => "https://lamps.example/" + (p == "index.html" ? "" : p)).Order(StringComparer.Ordinal), urls.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2026-11-23", urls["https://lamps.example/groups/lantern-guild.html"]);
        Assert.Null(urls["https://lamps.example/groups/old.html"]);
        Assert.Contains("Sitemap: https://lamps.example/sitemap.xml", files["robots.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_there_are_no_feeds_and_without_a_history_no_dates()
    {
        Assert.DoesNotContain(Build(null).Keys, p => p is "changes.xml" or "corrections.xml" or "sitemap.xml");
        Assert.DoesNotContain("Sitemap:", Build(null)["robots.txt"], StringComparison.Ordinal);
        var files = Build("https://lamps.example/", hasHistory: false);
        Assert.DoesNotContain(files.Keys, p => p is "changes.xml" or "corrections.xml");
        Assert.DoesNotContain("lastmod", files["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_for_language_models_names_the_entries_without_making_links_of_their_words() =>
        Assert.Contains("- [Lantern & Guild](https://lamps.example/groups/lantern-guild.html): A guild \\[of lamps\\].", Build("https://lamps.example/")["llms.txt"], StringComparison.Ordinal);

    [Theory]
    [InlineData("lamps.example")]
    [InlineData("ftp://lamps.example/")]
    [InlineData("https://user@lamps.example/")]
    [InlineData("https://lamps.example/?a=b")]
    public void An_address_that_is_none_ends_with_status_2(string url)
    {
        var error = new StringWriter();
        Assert.Equal(2, Commands.CommandLine.Run(["build", "--root", folder.Path, "--url", url], TextWriter.Null, error));
        Assert.Contains("no web address", error.ToString(), StringComparison.Ordinal);
    }
}
