using AngleSharp.Dom;

namespace Almanac.Tests;

/// <summary>The coverage report, as its readers see it.</summary>
public sealed class CoverageTests
{
    private const string Seed = """
        Land

        Overview

        One thing happened.1 Another followed.2

        A third did.3 It was said to be a very long affair that went on and on until nobody knew any more how it had begun.

        Nobody knows why.

        Lamp League (LL)

        It met.4

        Citations

        [1] “One,” Gazette, 2001, https://example.org/1.
        [2] “Two,” Gazette, 2002, https://example.org/2.
        [3] “Three,” Gazette, 2003, https://example.org/3.
        [4] “Four,” Gazette, 2004, https://example.org/4.
        """;

    private static readonly Dictionary<string, IDocument> Pages = Build(Seed, folder =>
    {
        folder.Write("content/groups/ll.md", "---\ntitle: Lamp League\nshort: LL\nfounded: { date: 2001, cite: [1] }\n---\nIt met.[@1; @2] Again.[@2]\n");
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\nIt met.[@2]\n");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\nSee [the report](coverage.html).[@3]\n");
    });

    private static IDocument Page => Pages["coverage.html"];

    [Fact]
    public void A_paragraph_lists_the_entries_that_cite_its_notes_most_citations_first()
    {
        var row = Rows(Page)[0];

        Assert.Equal("Carried by LL 4 citations, Guild 1 citation", row.QuerySelector(".carriers")!.TextContent);
        Assert.Equal(["groups/ll.html", "groups/guild.html"], row.QuerySelectorAll(".carriers a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Notes 1 (1 entry), 2 (2 entries)", row.QuerySelector(".sources")!.TextContent);
        Assert.Equal("notes.html#note-1", row.QuerySelector(".sources a")!.GetAttribute("href"));
    }

    [Fact]
    public void Its_first_words_lead_to_the_paragraph()
    {
        var link = Rows(Page)[1].QuerySelector("a")!;

        Assert.Equal("A third did. It was said to be a very long affair that went on and on until nobody knew …", link.TextContent);
        Assert.NotNull(Pages["profiles/land.html"].GetElementById(link.GetAttribute("href")!.Split('#')[1]));
    }

    [Fact]
    public void A_paragraph_that_no_entry_carries_says_so_in_words() =>
        Assert.Equal(["", "No entry carries it.", "It has no note, so no entry can carry it.", "No entry carries it."], Rows(Page).Select(row => row.QuerySelector(".uncarried")?.TextContent ?? ""));

    [Fact]
    public void The_figures_and_the_notes_that_no_entry_cites_agree_with_the_rows()
    {
        Assert.Equal(["1 of 4", "1", "2 of 4"], Page.QuerySelectorAll(".figures dd").Select(d => d.TextContent));
        Assert.Equal(["notes.html#note-3", "notes.html#note-4"], Page.QuerySelectorAll("section[aria-labelledby=notes] li > a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Overview", "Lamp League (LL)", "Notes that no entry cites"], Page.QuerySelectorAll(".coverage h2, .coverage h3").Select(h => h.TextContent));
    }

    [Fact]
    public void The_foot_and_the_footnote_index_lead_to_it_and_the_menu_does_not()
    {
        foreach (var page in Pages.Values.Where(p => p.QuerySelector(".colophon") is not null)) Assert.Single(page.QuerySelectorAll(".colophon a"), a => a.TextContent == "Coverage");
        Assert.Single(Pages["notes.html"].QuerySelectorAll(".summary a[href='coverage.html']"));
        Assert.Empty(Pages["index.html"].QuerySelectorAll(".menu a[href='coverage.html']"));
    }

    [Fact]
    public void A_long_report_is_split_and_names_so_many_entries()
    {
        var numbers = Enumerable.Range(1, 700).ToList();
        var pages = Build(
            $"Land\n\nOverview\n\n{string.Join("\n\n", numbers.Select(n => $"Something happened in the land.{n}"))}\n\nCitations\n\n{string.Join('\n', numbers.Select(n => $"[{n}] “Lamp Number {n},” Paper, 1999, https://example.org/{n}."))}\n",
            folder =>
            {
                for (var i = 0; i < 150; i++) folder.Write($"content/groups/g{i:000}.md", $"---\ntitle: Group {i:000}\n---\nIt met.[@1]\n");
            });

        var reports = pages.Where(p => p.Key.StartsWith("coverage", StringComparison.Ordinal)).OrderBy(p => p.Key.Length).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value).ToList();
        Assert.InRange(reports.Count, 4, 10);
        Assert.Equal(700, reports.Sum(p => Rows(p).Count));
        Assert.Equal(699, reports.Sum(p => p.QuerySelectorAll("section[aria-labelledby=notes] li").Length));
        Assert.All(reports, p => Assert.InRange(p.QuerySelectorAll(".coverage li").Length, 1, 250));
        Assert.EndsWith(", Group 011 1 citation and 138 more", Rows(reports[0])[0].QuerySelector(".carriers")!.TextContent);
        Assert.Equal("Overview (continued)", reports[1].QuerySelector(".coverage h2")!.TextContent);
    }

    [Fact]
    public void A_profile_without_notes_has_none_and_each_of_several_has_its_own()
    {
        Assert.DoesNotContain("coverage.html", Build("Land\n\nOverview\n\nNobody knows.\n", _ => { }).Keys);
        var pages = Build(Seed, folder =>
        {
            folder.Write("seeds/other.txt", Seed);
            folder.Write("content/site.yml", "profile: land\n");
            folder.Write("content/groups/ll.md", "---\ntitle: Lamp League\n---\nIt met.[@other:4]\n");
        });
        Assert.Equal(("0 of 4", "1 of 4"), (pages["coverage.html"].QuerySelector(".figures dd")!.TextContent, pages["coverage-other.html"].QuerySelector(".figures dd")!.TextContent));
        Assert.Single(pages["notes-other.html"].QuerySelectorAll(".summary a[href='coverage-other.html']"));
    }

    private static List<IElement> Rows(IDocument page) => [.. page.QuerySelectorAll(".coverage section:not([aria-labelledby=notes]) li")];

    private static Dictionary<string, IDocument> Build(string seed, Action<TemporaryFolder> write) => BuiltPages.Of(folder =>
    {
        folder.Write("seeds/land.txt", seed);
        write(folder);
    });
}
