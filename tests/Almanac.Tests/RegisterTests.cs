using AngleSharp.Dom;

namespace Almanac.Tests;

/// <summary>The footnote index and the register of works, as readers of their pages see them.</summary>
public sealed class RegisterTests
{
    private const string Seed = """
        Land

        Overview

        One thing happened.1 Another followed.2 A third did.3 A fourth too.4 A fifth.5 A sixth.6 A seventh.7

        Citations

        [1] Ada Renn, “Lamps of the Coast: A History,” The Harbour Review 12, no. 3, May 2, 1999, 14, https://example.org/lamps.
        [2] Ibid., 20; “Counting Lamps,” Orvane Gazette, June 2017, https://example.org/count.
        [3] Renn, “Lamps of the Coast,” 33.
        [4] Dorn, “Night and Light,” 212.
        [5] Dorn, “Night and Light,” 214; Ibid.
        [6] “A Lamp Again,” Harbour Review, 2017.
        [7] Carl Bell, “Wicks,” Orvane Gazette, n.d.
        """;

    private static readonly Dictionary<string, IDocument> Pages = Build(Seed);

    [Fact]
    public void An_ibid_says_what_it_stands_for_and_links_there()
    {
        var ibid = Pages["notes.html"].QuerySelector("#note-2 .in-full")!;

        Assert.Equal("(stands for note 1: Ada Renn, “Lamps of the Coast: A History,” The Harbour Review 12, no. 3, May 2, 1999, example.org)", ibid.TextContent);
        Assert.Equal("notes.html#note-1", ibid.QuerySelector("a:not(.work, .external)")!.GetAttribute("href"));
        Assert.NotNull(Pages["notes.html"].QuerySelector("#note-1"));
    }

    [Fact]
    public void A_short_form_links_to_its_note_and_one_that_repeats_nothing_says_so()
    {
        Assert.Equal("note 1", Pages["notes.html"].QuerySelector("#note-3 .in-full a")!.TextContent);
        Assert.Equal("(no note gives it in full)", Pages["notes.html"].QuerySelector("#note-4 .in-full")!.TextContent);
    }

    [Fact]
    public void Every_title_of_the_footnote_index_leads_to_its_row_in_the_register()
    {
        var titles = Pages["notes.html"].QuerySelectorAll(".note-index a.work");

        Assert.Equal(["Lamps of the Coast: A History", "Lamps of the Coast: A History", "Counting Lamps", "Lamps of the Coast: A History"], titles.Take(4).Select(t => t.TextContent));
        Assert.All(titles, title => Assert.Contains(title.TextContent.Split(':')[0], Target(title).TextContent));
    }

    [Fact]
    public void Notes_at_the_foot_of_a_page_stay_light() =>
        Assert.Empty(Pages["profiles/land.html"].QuerySelectorAll(".notes a.work, .notes .in-full a:not(.external)"));

    [Fact]
    public void A_row_lists_its_notes_with_their_pages_and_the_sentences_that_rest_on_it()
    {
        var row = Row("Lamps of the Coast");

        Assert.Equal("Notes 1 (p. 14), 2 (p. 20), 3 (p. 33)", row.QuerySelector(".sources")!.TextContent);
        Assert.Equal(["notes.html#note-1", "notes.html#note-2", "notes.html#note-3"], row.QuerySelectorAll("p .sources a").Select(a => a.GetAttribute("href")).Take(3));
        Assert.Equal(["One thing happened.", "Another followed.", "A third did."], row.QuerySelectorAll(".contexts li li").Select(l => l.TextContent.Split('¶', '(')[1].Trim()));
    }

    [Fact]
    public void A_row_prints_the_work_without_the_page_of_a_citation()
    {
        Assert.StartsWith("Ada Renn, “Lamps of the Coast: A History,” The Harbour Review 12, no. 3, May 2, 1999, example.org Notes", Row("Lamps of the Coast").QuerySelector("p")!.TextContent);
        Assert.StartsWith("Dorn, “Night and Light.” ", Row("Night and Light").QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void Only_a_work_known_by_a_short_form_is_marked_so()
    {
        Assert.Equal("Night and Light", Assert.Single(Pages["sources.html"].QuerySelectorAll(".works > li:has(.short-only)")).TextContent.Split('“', '.')[1]);
        Assert.Single(Pages["sources-by-year.html"].QuerySelectorAll(".short-only"));
    }

    [Fact]
    public void Spellings_of_a_publication_share_a_heading() =>
        Assert.Equal(["Harbour Review", "Orvane Gazette", "No publication given"], Pages["sources.html"].QuerySelectorAll(".register h3").Select(h => h.TextContent));

    [Fact]
    public void The_figures_of_the_charts_are_those_of_the_register_and_lead_to_it()
    {
        foreach (var (chart, headings) in new[] { ("publications", "sources.html"), ("years", "sources-by-year.html") })
        {
            var section = Pages["sources.html"].QuerySelector($"section[aria-labelledby={chart}]")!;
            var rows = section.QuerySelectorAll("tbody tr");
            Assert.Equal(Pages[headings].QuerySelectorAll(".register section").Length, rows.Length);
            foreach (var row in rows)
            {
                var works = Target(row.QuerySelector("a")!).ParentElement!.QuerySelectorAll(".works > li").Length;
                Assert.Equal(row.QuerySelector("td")!.TextContent, works.ToString());
            }
            Assert.Equal("5", section.QuerySelector("tfoot td")!.TextContent);
            Assert.Equal("img", section.QuerySelector("svg")!.GetAttribute("role"));
            Assert.NotEmpty(section.QuerySelector("svg > title")!.TextContent);
        }
    }

    [Fact]
    public void The_years_are_in_order_and_what_has_none_comes_last() =>
        Assert.Equal(["1999", "2017", "No exact year"], Pages["sources-by-year.html"].QuerySelectorAll(".register h2").Select(h => h.TextContent));

    [Fact]
    public void A_long_register_is_split_and_every_way_into_it_lands()
    {
        var numbers = Enumerable.Range(1, 600).ToList();
        var notes = numbers.Select(n => n % 251 == 0 ? $"[{n}] Ibid., 3." : $"[{n}] “Lamp Number {n},” Paper {(n % 3 == 0 ? 1 : n)}, {1800 + (n % 200)}, https://example.org/{n}.");
        var long_ = Build($"Land\n\nOverview\n\n{string.Join("\n\n", numbers.Select(n => $"Something happened in the land.{n}"))}\n\nCitations\n\n{string.Join('\n', notes)}\n");

        Assert.True(long_.ContainsKey("sources-3.html") && long_.ContainsKey("sources-by-year-3.html"));
        Assert.Equal("notes.html#note-250", long_["notes-2.html"].QuerySelector("#note-251 .in-full a")!.GetAttribute("href"));
        foreach (var link in long_.Values.SelectMany(p => p.QuerySelectorAll("main a[href*='#']")))
        {
            var (path, fragment) = Split(link.GetAttribute("href")!);
            if (path.StartsWith("sources", StringComparison.Ordinal)) Assert.True(long_[path].GetElementById(fragment) is not null, $"{path}#{fragment} is not there");
        }
        Assert.InRange(long_["sources.html"].QuerySelectorAll("section[aria-labelledby=publications] tbody tr").Length, 1, 101);
        Assert.InRange(long_["sources.html"].QuerySelectorAll("section[aria-labelledby=years] tbody tr").Length, 1, 40);
        Assert.Equal("598", long_["sources.html"].QuerySelectorAll("section[aria-labelledby=publications] tbody td").Sum(c => int.Parse(c.TextContent)).ToString());
    }

    private static IElement Row(string title) => Pages["sources.html"].QuerySelectorAll(".works > li").Single(l => l.QuerySelector("p")!.TextContent.Contains(title));

    private static IElement Target(IElement link)
    {
        var (path, fragment) = Split(link.GetAttribute("href")!);
        return Pages[path].GetElementById(fragment) ?? throw new InvalidOperationException($"{path}#{fragment} is not there");
    }

    private static (string Path, string Fragment) Split(string address) => (address.Split('#')[0], address.Split('#')[1]);

    private static Dictionary<string, IDocument> Build(string seed) => BuiltPages.Of(folder => folder.Write("seeds/land.txt", seed));
}
