using System.Text;

namespace Almanac.Tests;

/// <summary>An old address leads on, and never hides a page.</summary>
public sealed class RedirectTests
{
    [Fact]
    public void An_old_address_leads_to_the_new_page_and_links_to_it_still_land()
    {
        using var folder = Folder("groups/old: groups/new\n");
        folder.Write("content/site.yml", "url: https://lanterns.example/\n");
        folder.Write("content/people/ann.md", "---\ntitle: Ann\nrelations: [{ type: member-of, target: groups/old }]\n---\nSee [[groups/old]] and [[old|it]].\n");

        var built = Pipeline.Build(folder.Path);

        Assert.Equal(["ALM0415 3:40", "ALM0415 5:5", "ALM0415 5:24"], built.Diagnostics.Select(d => $"{d.Rule.Code} {d.At.Source.GetPosition(d.At.Start).Line}:{d.At.Source.GetPosition(d.At.Start).Column}"));
        var moved = Page(built, "groups/old.html");
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=../groups/new.html\">", moved);
        Assert.Contains("<link rel=\"canonical\" href=\"https://lanterns.example/groups/new.html\">", moved);
        Assert.Contains("<a href=\"../groups/new.html\">", moved);
        var ann = Page(built, "people/ann.html");
        Assert.Contains("<a href=\"../groups/new.html\">NG</a>", ann);
        Assert.DoesNotContain("groups/old", ann);
    }

    [Theory]
    [InlineData("groups/new: places/here", "ALM0405 1:1")]
    [InlineData("sources: about", "ALM0405 1:1")]
    [InlineData("groups/old: groups/gone", "ALM0414 1:13")]
    [InlineData("groups/old: groups/newer\ngroups/newer: groups/new", "ALM0414 1:13")]
    [InlineData("groups/old: groups/older\ngroups/older: groups/old", "ALM0414 1:13, ALM0414 2:15")]
    [InlineData("groups/old: groups/old", "ALM0414 1:13")]
    [InlineData("groups/old: ../../etc/passwd", "ALM0304 1:13")]
    [InlineData("../../etc/passwd: groups/new", "ALM0304 1:1")]
    [InlineData("names/old: groups/new", "ALM0304 1:1")]
    [InlineData("groups/old: [groups/new]", "ALM0304 1:13")]
    [InlineData("- groups/old", "ALM0304 1:1")]
    [InlineData("groups/old: groups/new\ngroups/old: about", "ALM0309 2:1")]
    [InlineData("groups/index: groups/new", "ALM0304 1:1")]
    [InlineData("old-about: about", "")]
    [InlineData("profiles/old: about", "")]
    [InlineData("# nothing yet", "")]
    public void A_redirect_leads_straight_to_a_page(string yaml, string expected)
    {
        using var folder = Folder(yaml);

        var built = Pipeline.Build(folder.Path);

        Assert.Equal(expected, string.Join(", ", built.Diagnostics.Select(d => $"{d.Rule.Code} {d.At.Source.GetPosition(d.At.Start).Line}:{d.At.Source.GetPosition(d.At.Start).Column}")));
    }

    [Fact]
    public void A_link_to_a_note_finds_the_page_of_the_footnote_index_it_is_on()
    {
        using var folder = Folder("");
        var text = string.Concat(Enumerable.Range(1, 300).Select(i => $"It was so.{i} "));
        folder.Write("seeds/orvane.txt", $"Orvane\n\nTrades\n\n{text}\n\nCitations\n\n{string.Concat(Enumerable.Range(1, 300).Select(i => $"[{i}] A. Bell, “Lamp {i},” Gazette, 1999.\n"))}");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\n[One](notes.html#note-1), [last](notes.html#note-300), [none](notes.html#note-999).\n");

        var built = Pipeline.Build(folder.Path);

        Assert.Equal("there is no `note-999`", Assert.Single(built.Diagnostics).Message);
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\n[One](notes.html#note-1), [last](notes.html#note-300).\n");
        Assert.Contains("<a href=\"notes.html#note-1\">One</a>, <a href=\"notes-2.html#note-300\">last</a>", Page(Pipeline.Build(folder.Path), "about.html"));
    }

    private static TemporaryFolder Folder(string redirects)
    {
        var folder = new TemporaryFolder();
        folder.Write("content/redirects.yml", redirects);
        folder.Write("content/groups/new.md", "---\ntitle: New Guild\nshort: NG\n---\n");
        folder.Write("content/places/here.md", "---\ntitle: Here\n---\n");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\nText.\n");
        return folder;
    }

    private static string Page(BuildResult built, string path) => Encoding.UTF8.GetString(built.Files.Single(f => f.Path == path).Bytes);
}
