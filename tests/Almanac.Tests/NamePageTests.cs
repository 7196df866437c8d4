using AngleSharp.Dom;

namespace Almanac.Tests;

/// <summary>How pages print names: with their direction and language, and those that several entries share.</summary>
public sealed class NamePageTests
{
    private const string Movement = "جماعة النصرة (JNIM)";
    private const string Shared = "الحارس";

    [Fact]
    public void A_name_keeps_its_direction_and_language_wherever_it_is_printed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/one.md", $"---\ntitle: \"{Movement}\"\naliases: [{{ name: \"{Shared}\", lang: ar }}, {{ name: \"{Movement}\", lang: ar }}]\nsummary: A.\nrelations: [{{ type: allied-with, target: groups/two }}]\n---\nText [[groups/two]].\n");
        folder.Write("content/groups/two.md", $"---\ntitle: Two\naliases: [{Shared}]\nsummary: B.\n---\nSee [[groups/one]]: 5 and [[groups/one|the {Movement}]].\n");
        folder.Write("content/events/fall.md", "---\ntitle: Fall\ndate: 2012\nplace: السوق\nsummary: C.\n---\nText.\n");
        folder.Write("content/places/souk.md", "---\ntitle: السوق\nsummary: D.\n---\nText.\n");
        folder.Write("seeds/land.txt", $"Land\n\nOverview\n\nThe {Movement} came.1\n\nCitations\n\n[1] A. Bell, “One,” The Lamp, 2012, https://example.org/.\n");

        var pages = BuiltPages.Of(Pipeline.Build(folder.Path));

        var seen = 0;
        foreach (var (path, page) in pages)
        {
            foreach (var text in page.Descendants<IText>().Where(t => IsArabic(t.Data)))
            {
                seen++;
                var inElement = text.ParentElement!;
                var isGood = inElement.LocalName is "bdi" or "tspan" or "pre" || text.Data.Contains('\u2068', StringComparison.Ordinal) || (inElement.Closest(".contexts ul") is not null && inElement.LocalName != "a");
                Assert.True(isGood, $"{path}: {inElement.OuterHtml}");
            }
            foreach (var attribute in page.All.SelectMany(e => e.Attributes).Where(a => IsArabic(a.Value))) Assert.True(attribute.Value.Contains('\u2068', StringComparison.Ordinal), $"{path}: {attribute.Value}");
            Assert.DoesNotContain(page.QuerySelectorAll("bdi").Where(b => b.TextContent is Movement or Shared), b => b.GetAttribute("lang") != "ar");
        }
        Assert.True(seen > 20, $"only {seen}");
    }

    [Fact]
    public void The_page_of_a_shared_name_tells_its_candidates_apart()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/people/ann.md", "---\ntitle: Ann\naliases: [Bell]\nsummary: A maker of lamps.\n---\n");
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\nshort: Bell\nsummary: A guild of ringers.\n---\n");

        var pages = BuiltPages.Of(Pipeline.Build(folder.Path));

        var cards = pages["names/bell.html"].QuerySelectorAll(".card").Select(c => $"{c.QuerySelector("a")!.GetAttribute("href")} {c.QuerySelector(".type")?.TextContent} {c.QuerySelector("p")!.TextContent}");
        Assert.Equal(["../groups/guild.html Group A guild of ringers.", "../people/ann.html Person A maker of lamps."], cards);
        Assert.All(["people/ann.html", "groups/guild.html"], path => Assert.Equal("../names/bell.html", pages[path].QuerySelector(".hatnote a")!.GetAttribute("href")));
    }

    [Fact]
    public void Shared_names_that_differ_in_signs_alone_have_pages_of_their_own()
    {
        using var folder = new TemporaryFolder();
        foreach (var (id, alias) in new[] { ("a", "Bell & Co"), ("b", "Bell & Co"), ("c", "Bell/Co"), ("d", "Bell/Co") })
        {
            folder.Write($"content/people/{id}.md", $"---\ntitle: Person {id}\naliases: [{alias}]\nsummary: A.\n---\n");
        }

        var pages = BuiltPages.Of(Pipeline.Build(folder.Path));

        Assert.Equal(["names/bell-co-2.html", "names/bell-co.html"], pages.Keys.Where(p => p.StartsWith("names/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        foreach (var (id, path) in new[] { ("a", "names/bell-co.html"), ("d", "names/bell-co-2.html") })
        {
            Assert.Equal($"../{path}", pages[$"people/{id}.html"].QuerySelector(".hatnote a")!.GetAttribute("href"));
            Assert.NotNull(pages[path].QuerySelector($".card a[href='../people/{id}.html']"));
        }
    }

    private static bool IsArabic(string text) => text.AsSpan().IndexOfAnyInRange('\u0600', '\u06FF') >= 0;
}
