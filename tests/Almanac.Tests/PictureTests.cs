using AngleSharp.Dom;

namespace Almanac.Tests;

/// <summary>The pages of the whole network and of the lineage, as readers see them.</summary>
public sealed class PictureTests
{
    private const string Hostile = "\\\"><script>alert(1)</script><b onload=x>";

    private static readonly Dictionary<string, IDocument> Pages = BuiltPages.Of(folder =>
    {
        folder.Write("content/site.yml", "as-of: 2010");
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\nfounded: 1990~\nended: 2004-05-01\nrelations:\n  - { type: led-by, target: people/ann, from: 1995, to: 1998 }\n  - { type: rival-of, target: groups/wicks, as-of: 2001 }\n---\n");
        folder.Write("content/groups/wicks.md", $"---\ntitle: \"Wicks {Hostile}\"\nrelations:\n  - {{ type: splinter-of, target: groups/guild, from: 1999-03 }}\n  - {{ type: merged-into, target: groups/league, from: 2003 }}\n  - {{ type: allied-with, target: groups/league }}\n---\n");
        folder.Write("content/groups/league.md", "---\ntitle: League\nrelations:\n  - { type: pledged-to, target: people/ann }\n  - { type: succeeded, target: groups/guild }\n---\n");
        folder.Write("content/people/ann.md", "---\ntitle: Ann\ndied: 2005\n---\n");
        folder.Write("content/people/bea.md", "---\ntitle: Bea\n---\n");
    });

    [Fact]
    public void Every_tie_is_a_line_of_the_picture_and_a_row_of_the_table()
    {
        var page = Pages["network.html"];
        var rows = page.QuerySelectorAll(".all-ties tbody tr");

        Assert.Equal(7, rows.Length);
        Assert.Equal(["wide", "narrow"], page.QuerySelectorAll(".whole svg.network").Select(svg => svg.ParentElement!.ClassName));
        Assert.All(page.QuerySelectorAll(".whole svg.network"), svg => Assert.Equal(
            rows.Select(r => r.Id).Order(), svg.QuerySelectorAll("line[data-tie]").Select(l => "tie-" + l.GetAttribute("data-tie")).Order()));
        Assert.Contains("from 1995 to 1998".Replace("from ", ""), rows.Single(r => r.TextContent.Contains("Led by")).TextContent);
    }

    [Fact]
    public void Each_entry_of_the_network_is_a_link_and_those_without_ties_are_not_in_it() => Assert.Equal(
        ["groups/guild.html", "groups/league.html", "groups/wicks.html", "people/ann.html"],
        Pages["network.html"].QuerySelectorAll(".wide a").Select(a => a.GetAttribute("href")!));

    [Theory]
    [InlineData("Led by", "1995/1998")]
    [InlineData("Rival of", "2001/2001")]
    [InlineData("Allied with", "/")]
    [InlineData("Lost a splinter", "1999/2004")]
    public void A_tie_holds_in_the_years_of_its_dates_and_of_both_lives(string shown, string years)
    {
        var row = Pages["network.html"].QuerySelectorAll(".all-ties tbody tr").Single(r => r.TextContent.Contains(shown));

        Assert.Equal(years, Pages["network.html"].QuerySelector($".wide line[data-tie='{row.Id!["tie-".Length..]}']")!.GetAttribute("data-years"));
    }

    [Fact]
    public void Without_a_script_each_year_of_most_change_has_a_picture_of_its_own()
    {
        var years = Pages["network.html"].QuerySelectorAll(".by-year figure");

        Assert.InRange(years.Length, 1, 4);
        Assert.All(years, figure => Assert.Equal(
            figure.QuerySelectorAll("line").Length, int.Parse(figure.QuerySelector(".count")!.TextContent.Split(' ')[0])));
    }

    [Fact]
    public void The_lineage_lists_foundings_steps_and_ends_by_date() => Assert.Equal(
        ["about 1990: Guild Founded", "March 1999: Wicks Split from", "2003: Wicks Merged into", "1 May 2004: Guild Ended", "no date: League Succeeded", "no date: League Pledged allegiance to"],
        Pages["lineage.html"].QuerySelectorAll(".all-ties tbody tr").Select(r =>
            $"{r.Children[0].TextContent}: {r.Children[1].TextContent.Split(' ')[0]} {r.Children[2].FirstChild!.TextContent.Trim()}"));

    [Fact]
    public void Every_step_between_groups_is_drawn_once_in_each_picture()
    {
        foreach (var svg in Pages["lineage.html"].QuerySelectorAll(".wide svg, .narrow svg"))
        {
            Assert.Equal(["merged", "pledged", "split", "succeeded"], svg.QuerySelectorAll(".step").Select(s => s.ClassList[1]).Order());
            Assert.Equal(3, svg.QuerySelectorAll("a").Length);
            Assert.DoesNotContain("NaN", svg.OuterHtml);
        }
    }

    [Fact]
    public void The_steps_of_a_lineage_are_those_of_the_vocabulary()
    {
        var pages = BuiltPages.Of(folder =>
        {
            folder.Write("content/vocabulary.yml", "relations:\n  left: { inverse: lost, shown: Left, family: action, lineage: split }\n  lost: { inverse: left, shown: Lost, family: action }\n  splinter-of: { family: lineage }\n");
            folder.Write("content/groups/a.md", "---\ntitle: A\nrelations: [{ type: left, target: groups/b, from: 2001 }, { type: splinter-of, target: groups/c }]\n---\n");
            folder.Write("content/groups/b.md", "---\ntitle: B\n---\n");
            folder.Write("content/groups/c.md", "---\ntitle: C\n---\n");
        });

        Assert.Equal(["2001ALeft B"], pages["lineage.html"].QuerySelectorAll(".all-ties tbody tr").Select(r => r.TextContent));
    }

    [Fact]
    public void What_has_nothing_to_draw_has_no_page() =>
        Assert.DoesNotContain(BuiltPages.Of(folder => folder.Write("content/groups/a.md", "---\ntitle: A\n---\n")).Keys, path => path is "network.html" or "lineage.html");

    [Fact]
    public void Of_many_groups_those_with_most_ties_are_drawn_and_the_page_says_so()
    {
        var pages = BuiltPages.Of(folder =>
        {
            for (var i = 0; i < 150; i++)
            {
                folder.Write($"content/groups/g{i}.md", $"---\ntitle: Group {i}\nrelations: [{{ type: splinter-of, target: groups/g{i / 3 * 2 / 3}, from: 20{i % 20:00} }}]\n---\n".Replace("[{ type: splinter-of, target: groups/g0,", i == 0 ? "[{ type: splinter-of, target: groups/g149," : "[{ type: splinter-of, target: groups/g0,"));
            }
        });

        Assert.Equal(60, pages["network.html"].QuerySelectorAll(".wide a").Length);
        Assert.Contains("90 more stand on pages of their own only", pages["network.html"].QuerySelector(".summary")!.TextContent);
        Assert.Equal(40, pages["lineage.html"].QuerySelectorAll(".wide a").Length);
        Assert.Contains("110 more groups have a lineage", pages["lineage.html"].QuerySelector(".summary")!.TextContent);
    }
}
