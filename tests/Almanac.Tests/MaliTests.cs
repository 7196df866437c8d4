using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Almanac.Tests;

/// <summary>The almanac of Mali as it is: whole, sound, and the same every time it is built.</summary>
public sealed class MaliTests
{
    private static readonly BuildResult Built = Pipeline.Build(Repository.Root);

    private static readonly Dictionary<string, IHtmlDocument> Pages = Built.Files
        .Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
        .ToDictionary(f => f.Path, f => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(f.Bytes)));

    [Fact]
    public void It_has_no_errors_and_no_warnings_but_five_short_forms_that_lead_nowhere_are_told()
    {
        Assert.Empty(Built.Diagnostics.Where(d => d.Severity > Diagnostics.Severity.Info));
        Assert.Equal([40, 62, 110, 122, 125], Built.Diagnostics.Where(d => d.Rule.Code == "ALM0206").Select(d => d.Note ?? 0));
    }

    [Fact]
    public void The_profile_is_whole()
    {
        var profile = Assert.Single(Built.Almanac.Profiles).Profile;

        Assert.Equal((12, 52, 143, 143), (profile.Sections.Length, profile.ParagraphCount, profile.MarkerCount, profile.Notes.Length));
        Assert.Equal(["Overview", "Islamist Activity", "Islamism and Society", "Islamism and the State"], profile.Sections.Where(s => s.Level == 1).Select(s => s.Heading));
    }

    [Fact]
    public void Every_page_has_one_title_unique_ids_and_a_language()
    {
        foreach (var (path, page) in Pages)
        {
            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path} has not one h1");
            Assert.False(string.IsNullOrEmpty(page.DocumentElement.GetAttribute("lang")), $"{path} has no language");
            var twice = page.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key);
            Assert.True(!twice.Any(), $"{path} has ids twice: {string.Join(", ", twice)}");
        }
    }

    [Fact]
    public void Every_link_and_fragment_lands_and_names_its_file()
    {
        var files = Built.Files.Select(f => f.Path).ToHashSet();
        var ids = Pages.ToDictionary(p => p.Key, p => p.Value.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ToHashSet());
        foreach (var (path, page) in Pages)
        {
            foreach (var href in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            {
                if (href.StartsWith("https:", StringComparison.Ordinal) || href.StartsWith("http:", StringComparison.Ordinal)) continue;
                var target = new Uri(new Uri("https://site/" + path), href);
                var file = Uri.UnescapeDataString(target.AbsolutePath[1..]);
                Assert.True(files.Contains(file), $"{path}: {href} leads to no file");
                if (target.Fragment.Length > 1) Assert.True(ids[file].Contains(target.Fragment[1..]), $"{path}: {href} leads to no element");
            }
        }
    }

    [Fact]
    public void Every_marker_leads_to_its_note_and_back()
    {
        foreach (var (path, page) in Pages)
        {
            var markers = page.QuerySelectorAll("[role=doc-noteref]").ToList();
            var backs = page.QuerySelectorAll("[role=doc-backlink]").Select(b => b.GetAttribute("href")).ToList();
            Assert.True(markers.Select(m => "#" + m.Id).Order().SequenceEqual(backs.Order()), $"{path}: markers and ways back differ");
        }
        Assert.Equal(143, Pages["profiles/mali.html"].QuerySelectorAll("[role=doc-noteref]").Length);
    }

    [Fact]
    public void Every_relation_shows_on_both_pages()
    {
        foreach (var entry in Built.Almanac.Entries)
        {
            foreach (var relation in entry.Relations)
            {
                Assert.Contains(Built.Almanac[relation.Other].Relations, r => r.Other == entry.Id && r.Type.Name == relation.Type.Inverse);
                Assert.NotEmpty(Pages[$"{relation.Other}.html"].QuerySelectorAll($".ties a[href='../{entry.Id}.html']"));
            }
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var again = Pipeline.Build(Repository.Root);

        Assert.Equal(Built.Files.Select(f => f.Path), again.Files.Select(f => f.Path));
        Assert.All(Built.Files.Zip(again.Files), pair => Assert.True(pair.First.Bytes.AsSpan().SequenceEqual(pair.Second.Bytes), pair.First.Path));
    }
}
