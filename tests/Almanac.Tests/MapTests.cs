using Almanac.Composing.Drawing.Maps;
using CsCheck;

namespace Almanac.Tests;

/// <summary>The map: what it shows, where its words stand, and what is left to its table.</summary>
public sealed class MapTests
{
    private static readonly Gen<(double X, double Y, double Radius, int Length)[]> Dots =
        Gen.Select(Gen.Double[0, 340], Gen.Double[0, 300], Gen.Double[2, 18], Gen.Int[1, 30]).Array[1, 60];

    [Fact]
    public void Words_lie_over_no_other_words_no_dot_and_no_edge() => Dots.Sample(dots =>
    {
        var labels = new MapLabels(340, 300);
        foreach (var dot in dots) labels.Take(dot.X, dot.Y, dot.Radius);
        var placed = dots.Select(d => labels.Beside(d.X, d.Y, d.Radius, d.Length * 7, 15)).OfType<MapLabel>().ToList();

        for (var i = 0; i < placed.Count; i++)
        {
            var box = placed[i].Box;
            Assert.True(box is { Left: >= 0, Top: >= 0, Right: <= 340, Bottom: <= 300 });
            Assert.DoesNotContain(placed.Skip(i + 1), other => other.Box.Meets(box with { Left = box.Left - 3, Right = box.Right + 3 }));
            Assert.DoesNotContain(placed.Where(other => other != placed[i]), other => other.Leader is { } leader && box.IsCrossed(leader));
            Assert.DoesNotContain(dots, d => box.Meets(new(d.X - d.Radius, d.Y - d.Radius, d.X + d.Radius, d.Y + d.Radius)));
        }
    });

    [Theory]
    [InlineData(0, 5, 10, 5, true)]
    [InlineData(0, 0, 4, 4, true)]
    [InlineData(0, 5, 1, 5, false)]
    [InlineData(0, 0, 10, 0, false)]
    [InlineData(5, 9, 5, 20, false)]
    public void A_line_crosses_a_box_that_it_runs_through(double x1, double y1, double x2, double y2, bool crosses) =>
        Assert.Equal(crosses, new MapBox(2, 2, 8, 8).IsCrossed((x1, y1, x2, y2)));

    [Fact]
    public void A_far_place_leaves_the_others_large()
    {
        var near = Enumerable.Range(0, 10).Select(i => (East: i * 0.5, North: 10 + (i * 0.3), Events: 2));

        var area = MapArea.Around([.. near, (120, -30, 1)]);

        Assert.False(area.Holds(120, -30));
        Assert.All(near, p => Assert.True(area.Holds(p.East, p.North)));
        Assert.True(MapArea.Around([(7, 7, 0)]).Holds(7, 7));
    }

    [Theory]
    [InlineData(-8, 12, 0, 20)]
    [InlineData(-170, -80, 175, 80)]
    [InlineData(10, 10, 12, 40)]
    public void Every_frame_holds_its_area_and_is_true_to_scale_along_its_middle(double west, double south, double east, double north)
    {
        var frame = new MapFrame(new(west, south, east, north), 340);

        var (left, bottom) = frame.Place(west, south);
        var (right, top) = frame.Place(east, north);
        Assert.InRange(left, -0.01, right);
        Assert.InRange(right, left, 340.01);
        Assert.InRange(top, -0.51, bottom);
        Assert.InRange(bottom, top, frame.Height + 0.51);
        Assert.InRange(frame.Height, 340 * 0.71, 340 * 1.16);
    }

    [Fact]
    public void Lands_have_their_names_and_stay_near_the_frame()
    {
        var frame = new MapFrame(new(-10, 8, 6, 22), 340);

        var land = new MapLand(frame, 0.5);

        Assert.Superset(new HashSet<string> { "Mali", "Niger", "Burkina Faso", "Mauritania", "Algeria" }, land.Seen.Select(l => l.Land.Name).ToHashSet());
        Assert.DoesNotContain("France", land.Seen.Select(l => l.Land.Name));
        Assert.All(land.Seen.SelectMany(l => l.Polygons).SelectMany(p => p), p => Assert.True(p.X is >= -6 and <= 346 && p.Y >= -6 && p.Y <= frame.Height + 6));
    }

    [Fact]
    public void Dots_lead_to_places_and_places_back_to_the_map()
    {
        var pages = BuiltPages.Of(folder =>
        {
            Place(folder, "port", "<b>Port</b> & co", "[12.5, -3.25]");
            Place(folder, "mali", "Mali", "[17, -4]");
            Place(folder, "far", "Far off", "[-40, 170]");
            Place(folder, "quay", "Quay", "[13, -3]");
            Place(folder, "cape", "Cape", "[14, -5]");
            folder.Write("content/places/none.md", "---\ntitle: Nowhere\n---\n");
            folder.Write("content/events/fire.md", "---\ntitle: Fire\ndate: 2001\nplace: places/port\n---\n");
            folder.Write("content/events/flood.md", "---\ntitle: Flood\nplace: places/mali\n---\n");
        });
        var page = pages["map.html"];

        foreach (var map in page.QuerySelectorAll("svg.map"))
        {
            Assert.Equal("<b>Port</b> & co: 1 event", map.QuerySelector("a[href='places/port.html'] title")!.TextContent);
            Assert.Equal("Mali (1)", map.QuerySelector("a[href='places/mali.html'] .country")!.TextContent);
            Assert.Null(map.QuerySelector("a[href='places/far.html']"));
            Assert.Contains("Burkina Faso", map.QuerySelectorAll(".country").Select(c => c.TextContent));
        }
        Assert.Equal(["Far off"], page.QuerySelectorAll("figcaption a[href^=places]").Select(a => a.TextContent));
        Assert.Equal(["Mali", "<b>Port</b> & co", "Cape", "Far off", "Quay"], page.QuerySelectorAll("tbody a").Select(a => a.TextContent));
        Assert.Equal("about 17° N, 4° W", page.QuerySelector("tbody .detail")!.TextContent);
        Assert.StartsWith("5 places with coordinates, and how many events are tied to each. 1 without", page.QuerySelector(".summary")!.TextContent);
        foreach (var place in (string[])["port", "mali", "far"]) Assert.NotNull(pages[$"places/{place}.html"].QuerySelector(".placed a[href='../map.html'] svg.locator"));
        Assert.Null(pages["places/none.html"].QuerySelector(".locator"));
    }

    [Fact]
    public void Without_coordinates_there_is_no_map()
    {
        var pages = BuiltPages.Of(folder => folder.Write("content/places/none.md", "---\ntitle: Nowhere\n---\n"));

        Assert.DoesNotContain("map.html", pages.Keys);
        Assert.Null(pages["index.html"].QuerySelector("a[href='map.html']"));
    }

    [Fact]
    public void Many_places_stay_within_bounds_and_are_all_in_the_table()
    {
        const int count = 700;
        var pages = BuiltPages.Of(folder =>
        {
            for (var i = 0; i < count; i++) Place(folder, $"p{i}", $"Place number {i}", $"[{10 + (i % 26 * 0.3):0.00}, {i / 26 * 0.3:0.00}]");
        });

        var maps = pages.Where(p => p.Key.StartsWith("map", StringComparison.Ordinal)).Select(p => p.Value).ToList();
        Assert.Equal(count, maps.Sum(p => p.QuerySelectorAll("tbody tr").Length));
        Assert.All(maps, p => Assert.InRange(p.QuerySelectorAll("tbody tr").Length, 1, 250));
        Assert.All(pages["map.html"].QuerySelectorAll("svg.map"), map => Assert.Equal(MapSvg.MostDots, map.QuerySelectorAll("a > circle").Length));
        Assert.Contains("550 places with fewer events are not drawn.", pages["map.html"].QuerySelector("figcaption")!.TextContent);
    }

    private static void Place(TemporaryFolder folder, string slug, string title, string coordinates) =>
        folder.Write($"content/places/{slug}.md", $"---\ntitle: \"{title}\"\ncoordinates: {coordinates}\n---\n");
}
