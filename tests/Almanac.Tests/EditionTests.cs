using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Almanac.Bundling;
using Almanac.Composing;
using Almanac.Composing.Drawing;

namespace Almanac.Tests;

/// <summary>The editions that are one file, opened as their users’ programs open them.</summary>
public sealed class EditionTests : Land
{
    private static readonly Lazy<ImmutableArray<OutputFile>> MaliBundle = new(() =>
    {
        var built = Pipeline.Build(Repository.Root, isCopy: true);
        return Bundler.Bundle(new(built.Almanac, built.Files, null), built.Almanac, built.Files);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_the_single_file_ids_are_unique_links_land_and_nothing_is_asked_for(bool ofMali)
    {
        var page = Parse(ofMali ? File(MaliBundle.Value, "almanac-of-mali.html") : File(Bundle(), "land.html"));

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var links = page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!).ToLookup(h => h.StartsWith('#'));
        Assert.True(links[true].Count() > 5);
        Assert.Empty(links[true].Select(h => h[1..]).Except(ids, StringComparer.Ordinal));
        Assert.All(links[false], h => Assert.True(Book.IsOutside(h), h));
        Assert.DoesNotContain(page.QuerySelectorAll("link, iframe, object"), e => e.HasAttribute("href") || e.HasAttribute("src"));
        Assert.All(page.QuerySelectorAll("[src]"), e => Assert.StartsWith("data:", e.GetAttribute("src")));
        Assert.Single(page.QuerySelectorAll("h1"));
        foreach (var reference in page.QuerySelectorAll("[aria-labelledby]")) Assert.Contains(reference.GetAttribute("aria-labelledby")!, ids);
    }

    [Fact]
    public void Every_page_is_a_section_and_names_stay_text()
    {
        var page = Parse(File(Bundle(), "land.html"));

        Assert.Equal(2, page.QuerySelectorAll("script").Count(s => s.TextContent.Contains("single-search", StringComparison.Ordinal) || s.TextContent.Contains(".age", StringComparison.Ordinal)));
        Assert.Contains(page.QuerySelectorAll(".bound h2"), h => h.TextContent.StartsWith(Hostile, StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("nav a"), a => a.TextContent == Hostile || a.TextContent.StartsWith(Hostile, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("h2 b"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_book_is_well_formed_and_every_link_lands(bool ofMali)
    {
        using var zip = ofMali ? Zip(MaliBundle.Value, "almanac-of-mali.epub") : Zip(Bundle(), "land.epub");

        Assert.Equal("mimetype", zip.Entries[0].FullName);
        Assert.Equal("application/epub+zip", Text(Read(zip.Entries[0])));
        var documents = zip.Entries.Where(e => e.FullName.EndsWith("html", StringComparison.Ordinal) || e.FullName.EndsWith(".opf", StringComparison.Ordinal) || e.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .ToDictionary(e => e.FullName, e => XDocument.Parse(Text(Read(e))));
        var ids = documents.ToDictionary(d => d.Key, d => d.Value.Descendants().Select(e => (string?)e.Attribute("id")).Where(id => id is not null).ToList());
        Assert.All(ids, page => Assert.Equal(page.Value.Count, page.Value.Distinct().Count()));
        foreach (var (path, document) in documents.Where(d => d.Key.EndsWith("html", StringComparison.Ordinal)))
        {
            foreach (var href in document.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName is "href" or "src").Select(a => a.Value).Where(h => !Book.IsOutside(h)))
            {
                var target = new Uri(new Uri("https://book/" + path), href);
                Assert.True(zip.GetEntry(target.AbsolutePath[1..]) is not null, $"{path}: {href}");
                if (target.Fragment.Length > 1) Assert.True(ids[target.AbsolutePath[1..]].Contains(Uri.UnescapeDataString(target.Fragment[1..])), $"{path}: {href}");
            }
        }
        XNamespace opf = "http://www.idpf.org/2007/opf";
        var package = documents["EPUB/package.opf"];
        var files = package.Descendants(opf + "item").Select(i => "EPUB/" + (string?)i.Attribute("href")).Append("EPUB/package.opf").Append("META-INF/container.xml").Append("mimetype");
        Assert.Equal(zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_notes_of_the_book_open_in_place()
    {
        using var zip = Zip(Bundle(), "land.epub");
        XNamespace ops = "http://www.idpf.org/2007/ops";

        var page = XDocument.Parse(Text(Read(zip.GetEntry("EPUB/groups/guild.xhtml")!)));

        var marker = page.Descendants().First(e => (string?)e.Attribute(ops + "type") == "noteref");
        var note = page.Descendants().Single(e => "#" + (string?)e.Attribute("id") == (string?)marker.Attribute("href"));
        Assert.Equal(("aside", "footnote"), (note.Name.LocalName, (string?)note.Attribute(ops + "type")));
        Assert.StartsWith("1. ", note.Value.Trim());
        Assert.Contains("Meeting", note.Value);
    }

    [Theory]
    [InlineData("en", "eng")]
    [InlineData("fr-ML", "fra")]
    [InlineData("taq", "taq")]
    [InlineData("xx", "und")]
    public void Kiwix_gets_languages_of_three_letters(string code, string three) => Assert.Equal(three, ZimEdition.LanguageOf(code));

    [Fact]
    public void Kiwix_gets_short_titles_and_an_icon_of_48_pixels()
    {
        Assert.Equal("Almanac of Mali", ZimEdition.Short("Almanac of Mali", 30));
        Assert.Equal("An almanac of the lands…", ZimEdition.Short("An almanac of the lands beyond the river", 30));
        Assert.Equal(29, ZimEdition.Short(string.Concat(Enumerable.Repeat("😀", 20)), 30).Length);
        var icon = SiteIcon.Draw();
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(icon, 0, 4));
        Assert.Equal((48, 48), (icon[19], icon[23]));
    }

    [Theory]
    [InlineData("almanac-of-mali.zip")]
    [InlineData("almanac-of-mali.html")]
    public void The_almanac_of_Mali_fits_into_three_megabytes(string edition) => Assert.InRange(File(MaliBundle.Value, edition).Length, 1, 3_000_000);
}
