using Almanac.Composing.Drawing;
using CsCheck;

namespace Almanac.Tests;

public sealed class GraphLayoutTests
{
    private static readonly Gen<((double Width, double Height)[] Sizes, (int A, int B)[] Edges)> Graphs =
        Gen.Select(Gen.Int[1, 30], Gen.Select(Gen.Int[0, 29], Gen.Int[0, 29]).Array[0, 60], Gen.Double[20, 150].Array[30], Gen.Int[1, 3].Array[30]).Select((count, pairs, widths, lines) =>
            (Enumerable.Range(0, count).Select(i => (widths[i], (lines[i] * LabelText.LineHeight) + 12)).ToArray(),
            pairs.Where(p => p.Item1 < p.Item2 && p.Item2 < count).Distinct().ToArray()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_box_meets_another_or_leaves_the_sheet_and_the_same_graph_is_always_drawn_the_same(bool thoroughly) =>
        Graphs.Sample(
            graph =>
            {
                var (boxes, height) = GraphLayout.Place(graph.Sizes, graph.Edges, 380, 2, thoroughly);

                Assert.Equal(boxes, GraphLayout.Place(graph.Sizes, graph.Edges, 380, 2, thoroughly).Boxes);
                Assert.False(GraphLayout.HasOverlap(boxes));
                Assert.All(boxes, box =>
                {
                    Assert.InRange(box.Left, 0, 380 - box.Width);
                    Assert.InRange(box.Top, 0, height - box.Height);
                });
            }, iter: thoroughly ? 20 : 100);

    [Fact]
    public void Lines_run_clear_of_boxes_that_are_not_their_own()
    {
        (int A, int B)[] edges = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (3, 4), (4, 5), (5, 6), (2, 7)];

        var (boxes, _) = GraphLayout.Place([.. Enumerable.Repeat((90.0, 27.0), 8)], edges, 380, 2, thoroughly: true);

        Assert.DoesNotContain(true, edges.SelectMany(e => Enumerable.Range(0, 8).Where(i => i != e.A && i != e.B)
            .Select(i => boxes[i].IsCrossedBy((boxes[e.A].X, boxes[e.A].Y), (boxes[e.B].X, boxes[e.B].Y)))));
    }

    [Fact]
    public void A_label_is_cut_to_the_room_it_has() => Gen.String.Sample(text =>
    {
        Assert.InRange(LabelText.Width(LabelText.Fit(text, 80)), 0, 80);
        Assert.InRange(LabelText.Lines(text).Count, 1, 3);
        Assert.All(LabelText.Lines(text), line => Assert.InRange(line.EnumerateRunes().Count(), 0, 22));
    });

    [Fact]
    public void The_name_of_a_lane_stands_clear_of_the_steps_that_pass() =>
        Gen.Select(Gen.Double[0, 360], Gen.Double[20, 120], Gen.Double[0, 360].Array[0, 3]).Sample((start, name, passing) =>
        {
            var at = LineageSvg.NameAt(start, name, 360, passing);

            Assert.InRange(at, 0, 360 - name);
            // Three steps leave room for a name of so much in any case.
            if (name <= 70) Assert.DoesNotContain(passing, x => x > at - 1 && x < at + name + 1);
        });
}
