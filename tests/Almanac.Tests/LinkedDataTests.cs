using System.Text;
using System.Text.Json;

namespace Almanac.Tests;

/// <summary>What pages say of themselves to search engines, to other sites, and to those who cite them.</summary>
public sealed class LinkedDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LinkedDataTests()
    {
        folder.Write("seeds/s.txt", "T\nIt is.1 More.2\nCitations\n[1] Ann Bell, “Lamps & </script>,” Lantern Post, May 2, 2017, https://lantern.example/a.\n[2] Ibid.");
        folder.Write("content/site.yml", "title: Lamps\nlicense: CC-BY-4.0\nas-of: 2020\n");
        folder.Write("content/groups/a.md", "---\ntitle: \"</script><b>A & “B”\"\nsummary: S.\naliases: [AA]\nfounded: { date: 1902-05, cite: [1] }\nended: { date: 1910~, cite: [1] }\n---\nIt is.[@1] So.[@2]\n");
        folder.Write("content/events/e.md", "---\ntitle: E\ndate: { date: 1902-05/1902-06-03, cite: [1] }\nplace: { target: places/p, cite: [1] }\n---\nIt is.[@1]\n");
        folder.Write("content/places/p.md", "---\ntitle: P\ncoordinates: [12.5, -3.25]\n---\nIt is.[@1]\n");
    }

    public void Dispose() => folder.Dispose();

    private Dictionary<string, string> Build(string? url) =>
        Pipeline.Build(folder.Path, url: url).Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes));

    private static JsonElement Data(string page)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
        return JsonDocument.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
    }

    [Fact]
    public void A_page_is_about_its_subject_and_cites_each_work_once()
    {
        var data = Data(Build("https://lamps.example/")["groups/a.html"]);
        Assert.Equal("https://lamps.example/groups/a.html", data.GetProperty("url").GetString());
        var subject = data.GetProperty("mainEntity");
        Assert.Equal(("Organization", "</script><b>A & “B”", "1902-05"), (subject.GetProperty("@type").GetString(), subject.GetProperty("name").GetString(), subject.GetProperty("foundingDate").GetString()));
        Assert.False(subject.TryGetProperty("dissolutionDate", out _));
        var work = Assert.Single(data.GetProperty("citation").EnumerateArray());
        Assert.Equal(("Lamps & </script>", "2017-05-02", "https://lantern.example/a"), (work.GetProperty("name").GetString(), work.GetProperty("datePublished").GetString(), work.GetProperty("url").GetString()));
    }

    [Fact]
    public void An_event_has_its_days_and_its_place_and_a_place_its_coordinates()
    {
        var pages = Build("https://lamps.example/");
        var happening = Data(pages["events/e.html"]).GetProperty("mainEntity");
        Assert.Equal(("Event", "1902-05", "1902-06-03", "https://lamps.example/places/p.html"),
            (happening.GetProperty("@type").GetString(), happening.GetProperty("startDate").GetString(), happening.GetProperty("endDate").GetString(), happening.GetProperty("location").GetProperty("url").GetString()));
        Assert.Equal(-3.25, Data(pages["places/p.html"]).GetProperty("mainEntity").GetProperty("geo").GetProperty("longitude").GetDouble());
    }

    [Fact]
    public void Without_an_address_a_page_says_nothing_that_needs_one()
    {
        var page = Build(null)["groups/a.html"];
        Assert.DoesNotContain("ld+json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("og:", page, StringComparison.Ordinal);
        Assert.Contains("A &amp; “B””, Lamps".Replace("””", "”", StringComparison.Ordinal), page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_for_other_sites_is_a_png_of_the_size_that_the_page_says()
    {
        var png = Pipeline.Build(folder.Path, url: "https://lamps.example/").Files.Single(f => f.Path == "assets/share.png").Bytes;
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((1200, 630), (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Contains("<meta property=\"og:image\" content=\"https://lamps.example/assets/share.png\">", Build("https://lamps.example/")["groups/a.html"], StringComparison.Ordinal);
    }
}
