namespace Almanac.Tests;

/// <summary>What an entry's page says of the texts that mention it, and how little a busy one grows.</summary>
public sealed class BacklinkTests
{
    [Fact]
    public void A_backlink_has_its_sentence_the_linked_words_the_notes_and_a_way_to_the_very_paragraph()
    {
        using var folder = new TemporaryFolder();
        Notes(folder, 3);
        folder.Write("content/groups/one.md", "---\ntitle: One\nsummary: A.\n---\n");
        folder.Write("content/groups/two.md", "---\ntitle: Two\nsummary: A.\nrelations: [{ type: rival-of, target: groups/one, cite: [1] }]\n---\n"
            + "First words.[@1]\n\nIt met Gen. Ba of the U.S. Army.[@2] Then [[groups/one|the first]] left by 2.5 km;[@1] it ended.[@2; @3] And more.[@1]\n\n- a list with [[one]]\n");

        var pages = BuiltPages.Of(Pipeline.Build(folder.Path));

        var places = pages["groups/one.html"].QuerySelectorAll(".backlinks .contexts ul li").ToList();
        Assert.Equal(["¶ Then the first left by 2.5 km; it ended. (notes 1, 2, 3)", "¶ a list with One"], places.Select(p => p.TextContent.Trim()));
        Assert.Equal(["the first", "One"], places.Select(p => p.QuerySelector("mark")!.TextContent));
        Assert.Equal(["../notes.html#note-1", "../notes.html#note-2", "../notes.html#note-3"], places[0].QuerySelectorAll(".sources a").Select(a => a.GetAttribute("href")));
        foreach (var (place, words) in places.Zip(["It met Gen. Ba", "a list with"]))
        {
            var href = place.QuerySelector(".place")!.GetAttribute("href")!;
            Assert.StartsWith(words, pages["groups/two.html"].GetElementById(href[(href.IndexOf('#') + 1)..])!.TextContent.TrimStart());
        }
        Assert.Empty(pages["groups/one.html"].QuerySelectorAll(".ties mark"));
        Assert.Single(pages["groups/one.html"].QuerySelectorAll(".ties a[href='two.html'], .ties a[href='../groups/two.html']"));
    }

    [Fact]
    public void Backlinks_are_grouped_by_kind_and_several_of_one_page_are_folded()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/one.md", "---\ntitle: One\nsummary: A.\n---\n");
        folder.Write("content/people/ann.md", "---\ntitle: Ann\nsummary: A.\n---\n" + string.Concat(Enumerable.Range(1, 5).Select(i => $"Place {i} of [[groups/one]].\n\n")));
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\n[[groups/one]].\n");
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\nThe One came.1\n\nCitations\n\n[1] A. Bell, “Lamps,” The Lamp, 2012, https://example.org/.\n");

        var page = BuiltPages.Of(Pipeline.Build(folder.Path))["groups/one.html"];

        Assert.Equal(["The profile", "People", "About the almanac"], page.QuerySelectorAll(".backlinks h3").Select(h => h.TextContent));
        var ann = page.QuerySelector(".contexts a.page[href$='ann.html']")!.ParentElement!;
        Assert.Equal(5, ann.QuerySelectorAll(".place").Length);
        Assert.Equal(3, ann.QuerySelectorAll("details .place").Length);
        Assert.Equal("3 more in Ann", ann.QuerySelector("summary")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".backlinks details"));
        Assert.Empty(page.QuerySelectorAll(".backlinks a[href*='.mentions']"));
    }

    [Fact]
    public void The_page_of_a_busy_entry_does_not_grow_and_nothing_is_lost()
    {
        using var folder = new TemporaryFolder();
        Notes(folder, 1);
        folder.Write("content/groups/hub.md", "---\ntitle: Hub\nsummary: A.\n---\n");
        for (var i = 0; i < 400; i++)
        {
            folder.Write($"content/events/e-{i:d3}.md", $"---\ntitle: Event {i}\nsummary: A.\nrelations: [{{ type: concerns, target: groups/hub, cite: [1] }}]\n---\n" + (i == 7 ? string.Concat(Enumerable.Range(0, 600).Select(n => $"Word {n} of [[groups/hub]].\n\n")) : "In [[groups/hub]].\n"));
        }

        var built = Pipeline.Build(folder.Path);
        var pages = BuiltPages.Of(built);

        var files = built.Files.Where(f => f.Path.StartsWith("groups/hub.", StringComparison.Ordinal)).ToList();
        Assert.All(files, f => Assert.InRange(f.Bytes.Length, 1, 150_000));
        var rest = pages.Where(p => p.Key.StartsWith("groups/hub.mentions", StringComparison.Ordinal)).ToList();
        Assert.Equal("groups/hub.mentions-2.html", rest[0].Key);
        Assert.Equal(399 + 600, rest.Sum(p => p.Value.QuerySelectorAll(".place").Length));
        var ties = pages.Where(p => p.Key.StartsWith("groups/hub.relations", StringComparison.Ordinal)).SelectMany(p => p.Value.QuerySelectorAll(".ties dd > a")).Select(a => a.GetAttribute("href")).ToHashSet();
        Assert.Equal(400, ties.Count);
        var hub = pages["groups/hub.html"];
        Assert.Equal(["../groups/hub.relations.html#subject-of", "../groups/hub.mentions.html#events"], hub.QuerySelectorAll(".rest a").Select(a => a.GetAttribute("href")));
        foreach (var link in pages.Where(p => p.Key.Contains('/')).SelectMany(p => p.Value.QuerySelectorAll(".rest a, .pager a")).Select(a => a.GetAttribute("href")![3..].Split('#')))
        {
            Assert.True(link.Length == 1 ? pages.ContainsKey(link[0]) : pages[link[0]].GetElementById(link[1]) is not null, string.Join('#', link));
        }
    }

    [Fact]
    public void A_sentence_with_notes_without_end_does_not_repeat_them_all_for_each()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\n" + string.Concat(Enumerable.Range(1, 90).Select(n => $"and so on.{n} ")) + "\n\nCitations\n\n"
            + string.Concat(Enumerable.Range(1, 90).Select(n => $"[{n}] A. Bell, “Lamps {n},” The Lamp, May {n % 28 + 1}, 2012, https://example.org/{n}.\n")));

        var shown = BuiltPages.Of(Pipeline.Build(folder.Path))["notes.html"].QuerySelectorAll(".contexts .sources").Select(s => s.QuerySelectorAll("a").Length).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, notes => Assert.InRange(notes, 1, 40));
    }

    private static void Notes(TemporaryFolder folder, int count) => folder.Write(
        "seeds/land.txt",
        "Land\n\nOverview\n\n" + string.Concat(Enumerable.Range(1, count).Select(n => $"It is so.{n} ")) + "\n\nCitations\n\n"
        + string.Concat(Enumerable.Range(1, count).Select(n => $"[{n}] A. Bell, “Lamps {n},” The Lamp, May {n}, 2012, https://example.org/{n}.\n")));
}
