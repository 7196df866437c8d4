using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Almanac.Tests;

/// <summary>What an entry's page says that it rests on.</summary>
public sealed class EvidenceTests
{
    private const string Seed = """
        Land

        Overview

        One thing happened.1 Another followed.2 A third did.3

        Citations

        [1] “One,” Gazette, May 3, 2001, https://example.org/1; “Two,” Herald, 2004, https://example.org/2.
        [2] Ibid.
        [3] “Three,” the gazette, June 2003, https://example.org/3.
        """;

    [Fact]
    public void Works_and_publications_count_once_however_often_they_are_cited() => Assert.Equal(
        ["3", "3, from 2 publications", "3 May 2001 and 2004", "2 of 4 (50 per cent)"],
        Figures("---\ntitle: Guild\nfounded: { date: 2001, cite: [1] }\n---\n## Start\n\nIt met.[@1; @3] It met again.[@2] Nobody knows why.\n\nNor when.\n"));

    [Fact]
    public void The_work_of_one_note_has_one_date() =>
        Assert.Equal(["1", "1, from 1 publication", "June 2003", "1 of 1 (100 per cent)"], Figures("---\ntitle: Guild\n---\nIt met.[@3]\n"));

    [Fact]
    public void Works_of_the_catalogue_count_and_their_pages_do_not() => Assert.Equal(
        ["1", "1, from 1 publication", "1999", "2 of 2 (100 per cent)"],
        Figures("---\ntitle: Guild\n---\nIt met.[@dorn-1999, p. 3] Again.[@dorn-1999, p. 5]\n"));

    [Fact]
    public void A_text_without_a_note_says_so_and_no_text_says_nothing()
    {
        Assert.Equal(["0", "0 of 1 (0 per cent)"], Figures("---\ntitle: Guild\n---\nIt met.\n"));
        Assert.Empty(Figures("---\ntitle: Guild\n---\n"));
    }

    [Fact]
    public void Nearly_all_is_not_called_all() => Assert.EndsWith(
        "299 of 300 (99 per cent)",
        Figures($"---\ntitle: Guild\n---\n{string.Join(' ', Enumerable.Range(1, 299).Select(_ => "It met.[@1]"))} It met.\n")[^1]);

    [Fact]
    public void It_leads_to_the_page_on_method_where_there_is_one()
    {
        Assert.Null(Page("---\ntitle: Guild\n---\nIt met.[@1]\n").QuerySelector(".evidence a"));
        Assert.Equal("../method.html", Page("---\ntitle: Guild\n---\nIt met.[@1]\n", folder => folder.Write("content/pages/method.md", "---\ntitle: Method\n---\nWe count.\n")).QuerySelector(".evidence a")?.GetAttribute("href"));
    }

    private static string[] Figures(string entry) => [.. Page(entry).QuerySelectorAll(".evidence dd").Select(d => d.TextContent)];

    private static IDocument Page(string entry, Action<TemporaryFolder>? write = null)
    {
        using var folder = new TemporaryFolder();
        folder.Write("seeds/land.txt", Seed);
        folder.Write("content/sources/works.yml", "- { id: dorn-1999, title: Lamps, publisher: Quay, issued: 1999 }\n");
        folder.Write("content/groups/guild.md", entry);
        write?.Invoke(folder);
        var built = Pipeline.Build(folder.Path);
        Assert.Equal(0, built.Errors);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(built.Files.Single(f => f.Path == "groups/guild.html").Bytes));
    }
}
