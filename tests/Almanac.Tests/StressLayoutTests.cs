using Almanac.Composing.Drawing;
using CsCheck;

namespace Almanac.Tests;

public sealed class StressLayoutTests
{
    [Fact]
    public void Boxes_stay_inside_and_the_same_graph_is_always_drawn_the_same() =>
        Gen.Select(Gen.Int[1, Network.MostNodes], Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12]).List[0, 30]).Sample((count, pairs) =>
        {
            var boxes = Enumerable.Range(0, count).Select(i => (Width: 40.0 + (i * 7 % 70), Height: 27.0)).ToArray();
            var edges = pairs.Where(p => p.Item1 < count && p.Item2 < count && p.Item1 != p.Item2).ToArray();

            var places = StressLayout.Place(boxes, edges, 380, 500);

            Assert.Equal(places, StressLayout.Place(boxes, edges, 380, 500));
            for (var i = 0; i < count; i++)
            {
                Assert.InRange(places[i].X, boxes[i].Width / 2, 380 - (boxes[i].Width / 2));
                Assert.InRange(places[i].Y, boxes[i].Height / 2, 500 - (boxes[i].Height / 2));
            }
        });
}
