using AngleSharp.Html.Parser;
using Almanac.Composing.Pages;
using Almanac.Diagnostics;
using Almanac.Parsing;

namespace Almanac.Tests;

/// <summary>Pages lead to their files in the repository that <c>site.yml</c> names, and to a report of an error.</summary>
public sealed class SourceLinkTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SourceLinkTests()
    {
        folder.Write("content/groups/lantern-guild.md", "---\ntitle: \"Guild & <Sons> ‘#1’\"\n---\nIt burns.\n");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\nWords.\n");
        folder.Write("seeds/orvane.txt", "Orvane\n\nOverview\n\nLamps burn.1\n\nCitations\n\n[1] Ada Renn, “Lamps,” Harbour Review, 1999.\n");
    }

    public void Dispose() => folder.Dispose();

    private Dictionary<string, string> LinksOf(string page, string settings)
    {
        folder.Write("content/site.yml", settings);
        var built = Pipeline.Build(folder.Path);
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity == Severity.Error);
        var html = new HtmlParser().ParseDocument(new MemoryStream(built.Files.Single(f => f.Path == page).Bytes));
        return html.QuerySelectorAll(".source-links a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);
    }

    private string Version(string path) => SourceLinks.VersionOf(new(path, folder.Read(path)))[..12];

    [Fact]
    public void On_GitHub_an_entry_leads_to_its_file_its_history_and_a_filled_form()
    {
        var links = LinksOf("groups/lantern-guild.html", "repository: https://github.com/lantern-makers/orvane/\nurl: https://lanterns.example\n");

        Assert.Equal("https://github.com/lantern-makers/orvane/edit/main/content/groups/lantern-guild.md", links["Edit this page"]);
        Assert.Equal("https://github.com/lantern-makers/orvane/commits/main/content/groups/lantern-guild.md", links["History"]);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(links["Report an error"]).Query);
        Assert.StartsWith("https://github.com/lantern-makers/orvane/issues/new?", links["Report an error"]);
        Assert.Equal("error.yml", query["template"]);
        Assert.Equal("Guild & <Sons> ‘#1’", query["page"]);
        Assert.Equal("https://lanterns.example/groups/lantern-guild.html", query["address"]);
        Assert.Equal($"content/groups/lantern-guild.md, version {Version("content/groups/lantern-guild.md")}", query["build"]);
    }

    [Fact]
    public void The_report_names_the_newest_commit_where_there_is_one()
    {
        folder.Write("content/site.yml", "repository: https://github.com/lantern-makers/orvane\n");
        var history = new Reading.History { Commit = "0123456789abcdef0123456789abcdef01234567", Date = new(2026, 11, 25, 23, 0, 0, TimeSpan.Zero) };

        var page = Pipeline.Build(folder.Path, history: Task.FromResult(history)).Files.Single(f => f.Path == "groups/lantern-guild.html");

        Assert.Contains("site%20of%202026-11-25%2C%20commit%200123456789abcdef", System.Text.Encoding.UTF8.GetString(page.Bytes));
    }

    [Fact]
    public void The_fields_of_the_report_are_those_of_the_issue_form()
    {
        var links = LinksOf("groups/lantern-guild.html", "repository: https://github.com/lantern-makers/orvane\n");
        var form = File.ReadAllText(Path.Combine(Repository.Root, ".github", "ISSUE_TEMPLATE", "error.yml"));

        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(links["Report an error"]).Query);
        Assert.All(query.Keys.Except(["template", "title"]), field => Assert.Contains($"    id: {field}\n", form));
    }

    [Fact]
    public void On_GitLab_the_paths_are_GitLabs()
    {
        var links = LinksOf("about.html", "repository: https://gitlab.example.org/makers/orvane\nbranch: draft/next\n");

        Assert.Equal("https://gitlab.example.org/makers/orvane/-/edit/draft/next/content/pages/about.md", links["Edit this page"]);
        Assert.Equal("https://gitlab.example.org/makers/orvane/-/commits/draft/next/content/pages/about.md", links["History"]);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(links["Report an error"]).Query);
        Assert.Equal("Error: About", query["issue[title]"]);
        Assert.Contains("Page: About\nAddress: about.html\nBuild: content/pages/about.md, version ", query["issue[description]"].ToString());
    }

    [Fact]
    public void A_profile_is_reported_on_but_not_edited()
    {
        Assert.Equal(["History", "Report an error"], LinksOf("profiles/orvane.html", "repository: https://github.com/lantern-makers/orvane\n").Keys);
    }

    [Theory]
    [InlineData("groups/lantern-guild.html")]
    [InlineData("about.html")]
    [InlineData("profiles/orvane.html")]
    public void Without_a_repository_nothing_is_shown(string page) => Assert.Empty(LinksOf(page, "branch: main\n"));

    [Theory]
    [InlineData("repository: github.com/a/b", "`github.com/a/b` is no web address", "write `repository: https://github.com/owner/name`")]
    [InlineData("repository: javascript:alert(1)", "`javascript:alert(1)` is no web address", "write `repository: https://github.com/owner/name`")]
    [InlineData("repository: https://user@github.com/a/b", "`https://user@github.com/a/b` is no web address", "write `repository: https://github.com/owner/name`")]
    [InlineData("repository: https://github.com/a/b?c=d", "`https://github.com/a/b?c=d` is no web address", "write `repository: https://github.com/owner/name`")]
    [InlineData("branch: ../..", "`../..` is no name of a branch", "write `branch: main`")]
    [InlineData("branch: a b", "`a b` is no name of a branch", "write `branch: main`")]
    public void An_address_or_branch_that_is_none_is_told(string line, string message, string help)
    {
        var fault = Assert.Single(SiteSettingsReader.Read(new("content/site.yml", line)).Diagnostics);

        Assert.Equal((message, help), (fault.Message, fault.Help));
    }

    [Theory]
    [InlineData("", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")]
    [InlineData("what is up, doc?", "bd9dbf5aae1a3862dd1526723246b20206e5fc37")]
    public void The_version_of_a_file_is_the_id_that_git_gives_it(string text, string id) => Assert.Equal(id, SourceLinks.VersionOf(new("a", text)));
}
