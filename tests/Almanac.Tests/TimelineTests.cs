using System.Globalization;
using Almanac.Composing.Drawing.Timelines;
using Almanac.Parsing;

namespace Almanac.Tests;

/// <summary>The timeline: what it counts, lists and draws, of few events, many and odd ones.</summary>
public sealed class TimelineTests
{
    [Theory]
    [InlineData("2017-03-02", TimeForm.Moment, false)]
    [InlineData("2017-03", TimeForm.Moment, false)]
    [InlineData("2010-21", TimeForm.Moment, false)]
    [InlineData("2016-09?", TimeForm.Moment, true)]
    [InlineData("2017-03-27/2017-04-02", TimeForm.Moment, false)]
    [InlineData("2012", TimeForm.SomeTime, false)]
    [InlineData("199X", TimeForm.SomeTime, false)]
    [InlineData("2013~", TimeForm.SomeTime, true)]
    [InlineData("2007/2017", TimeForm.Period, false)]
    [InlineData("2020-01/2020-06%", TimeForm.Period, true)]
    [InlineData("1960/..", TimeForm.Period, false)]
    [InlineData("../2016", TimeForm.Period, false)]
    public void A_mark_is_as_exact_as_its_date(string date, TimeForm form, bool isDoubtful)
    {
        var mark = TimeMark.Of(EdtfDate.TryParse(date)!, "");

        Assert.Equal((form, isDoubtful), (mark.Form, mark.IsDoubtful));
        Assert.True(mark.From < mark.To);
    }

    [Fact]
    public void A_few_early_events_share_a_column_and_many_do_not()
    {
        var late = Enumerable.Range(2010, 11).SelectMany(y => new[] { y, y, y }).ToList();

        var scale = new TimeScale([1960, 1990, .. late]);
        Assert.Equal((2, 2010, 11), (scale.Earlier, scale.Columns.First, scale.Columns.Counts.Length));
        Assert.Equal((0, 1960), (new TimeScale([1960, 1970, 1980, 1990, 2000, 2010]).Earlier, new TimeScale([1960, 1970, 1980, 1990, 2000, 2010]).Columns.First));
        Assert.Equal(scale.Left, scale.Of(double.NegativeInfinity));
        Assert.Equal(100, scale.Of(double.PositiveInfinity));
    }

    [Fact]
    public void Every_dated_event_is_in_the_list_once_with_its_place_and_notes()
    {
        var page = BuiltPages.Of(Small)["timeline.html"];

        Assert.Equal(["First lamp", "Long quarrel", "<Strike> & “fire”"], page.QuerySelectorAll(".years .what > a").Select(a => a.TextContent));
        Assert.Equal(["1990s", "2001"], page.QuerySelectorAll(".years h3").Select(h => h.TextContent));
        Assert.Equal(["1990s", "2001 to 2003", "about May 2001"], page.QuerySelectorAll(".years .date").Select(d => d.TextContent));
        Assert.Equal("places/port.html", page.QuerySelector(".years .where a")!.GetAttribute("href"));
        Assert.Equal("notes.html#note-1", page.QuerySelector(".years .sources a")!.GetAttribute("href"));
        Assert.StartsWith("3 dated events, 1990s to 2001. 1 without a date", page.QuerySelector(".summary")!.TextContent);
    }

    [Fact]
    public void Columns_lead_to_years_and_strips_to_actors_and_places()
    {
        var page = BuiltPages.Of(Small)["timeline.html"];

        foreach (var link in page.QuerySelectorAll(".time a")) Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.Split('#')[1]));
        Assert.Equal(["2", "1"], page.QuerySelectorAll(".time a text").Select(t => t.TextContent).Order().Reverse());
        Assert.Equal(["groups/guild.html", "places/port.html"], page.QuerySelectorAll(".strips li > a").Select(a => a.GetAttribute("href")));
        Assert.Equal("2 events, 1990s to 2001", page.QuerySelector(".strips li svg > title")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".strips .doubt title"), t => t.TextContent == "<Strike> & “fire”, about May 2001");
    }

    [Fact]
    public void Without_a_dated_event_there_is_no_timeline() =>
        Assert.DoesNotContain("timeline.html", BuiltPages.Of(folder => folder.Write("content/events/undated.md", "---\ntitle: Undated\n---\n")).Keys);

    [Fact]
    public void Many_events_over_many_years_stay_within_bounds_and_are_all_listed()
    {
        const int count = 1200;
        var built = BuiltPages.Of(folder =>
        {
            for (var g = 0; g < 60; g++) folder.Write($"content/groups/g{g}.md", $"---\ntitle: Group number {g}\n---\n");
            for (var i = 0; i < count; i++)
            {
                var date = (i % 5) switch { 0 => $"{1800 + (i % 220)}", 1 => $"{1800 + (i % 220)}-0{1 + (i % 9)}", 2 => $"{1800 + (i % 220)}/..", 3 => $"{1800 + (i % 220)}?", _ => $"../{1800 + (i % 220)}-11-1{i % 10}" };
                folder.Write($"content/events/e{i}.md", $"---\ntitle: Event number {i}\ndate: {date}\nrelations: [{{ type: had-participant, target: groups/g{(i % 7 == 0 ? i % 60 : 0)} }}]\n---\n");
            }
        });

        var pages = built.Where(p => p.Key.StartsWith("timeline", StringComparison.Ordinal)).Select(p => p.Value).ToList();
        Assert.Equal(count, pages.Sum(p => p.QuerySelectorAll(".years li li").Length));
        Assert.All(pages, p => Assert.InRange(p.QuerySelectorAll(".years li li").Length, 1, 250));
        Assert.InRange(built["timeline.html"].QuerySelectorAll("svg *").Length, 100, 3000);
        foreach (var x in built["timeline.html"].QuerySelectorAll(".time [x]").Select(e => double.Parse(e.GetAttribute("x")!.TrimEnd('%'), CultureInfo.InvariantCulture))) Assert.InRange(x, 0, 100);
    }

    private static void Small(TemporaryFolder folder)
    {
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\nIt met.1\n\nCitations\n\n[1] “One,” Gazette, 2001, https://example.org/1.\n");
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\n");
        folder.Write("content/places/port.md", "---\ntitle: Port\n---\n");
        folder.Write("content/events/first.md", "---\ntitle: First lamp\ndate: 199X\nplace: places/port\nrelations: [{ type: had-participant, target: groups/guild }]\n---\n");
        folder.Write("content/events/strike.md", "---\ntitle: <Strike> & “fire”\ndate: { date: 2001-05~, cite: [1] }\nrelations: [{ type: had-participant, target: groups/guild }]\n---\n");
        folder.Write("content/events/quarrel.md", "---\ntitle: Long quarrel\ndate: 2001/2003\n---\n");
        folder.Write("content/events/undated.md", "---\ntitle: Undated\n---\n");
    }
}
