using System.Runtime.CompilerServices;

namespace Almanac.Composing.Drawing;

/// <summary>
/// Betters a drawn graph by moving one box at a time to the best of a few places around it: first of all no
/// box over another, then no line behind a foreign box, few crossings, short lines. It tries the same places in the
/// same order every time.
/// </summary>
internal sealed class Untangling
{
    private const double Gap = 9, TiedGap = 20, LineGap = 5, Margin = 5;

    private const int MostRounds = 8;

    private static readonly (double X, double Y)[] Steps = [.. Enumerable.Range(1, 4).SelectMany(ring => Enumerable.Range(0, 8).Select(i =>
        (Math.Sin((i + (ring % 2 * 0.5)) * Math.PI / 4) * Reach(ring), Math.Cos((i + (ring % 2 * 0.5)) * Math.PI / 4) * Reach(ring))))];

    private readonly Box[] boxes;
    private readonly (int A, int B)[] edges;
    private readonly int[][] near;
    private readonly bool[,] tied;

    /// <summary>Which boxes to look at again: those that something lies behind or over, and those that a neighbour moved away from.</summary>
    private readonly bool[] isWaiting;

    /// <summary>How often each box has tried the places of the whole sheet.</summary>
    private readonly int[] searches;

    private readonly double width, height;

    public Untangling(Box[] boxes, (int A, int B)[] edges, double width, double height)
    {
        (this.boxes, this.edges, this.width, this.height) = (boxes, edges, width, height);
        near = [.. boxes.Select((_, i) => edges.Where(e => e.A == i || e.B == i).Select(e => e.A == i ? e.B : e.A).ToArray())];
        isWaiting = new bool[boxes.Length];
        searches = new int[boxes.Length];
        tied = new bool[boxes.Length, boxes.Length];
        foreach (var (a, b) in edges) (tied[a, b], tied[b, a]) = (true, true);
    }

    /// <summary>Moves the boxes.</summary>
    /// <param name="thoroughly">Whether to look at every box; else only at those that something lies behind or over.</param>
    public void Run(bool thoroughly)
    {
        Array.Fill(isWaiting, true);
        for (var round = 0; round < (thoroughly ? MostRounds : 2); round++)
        {
            var moved = false;
            for (var i = 0; i < boxes.Length; i++)
            {
                if (!isWaiting[i]) continue;
                isWaiting[i] = false;
                if (!Better(i, thoroughly)) continue;
                moved = true;
                foreach (var other in near[i]) isWaiting[other] = true;
            }
            if (!moved) return;
        }
    }

    private static double Reach(int ring) => 5 * Math.Pow(2, ring);

    /// <summary>The box at another place, as near as can be without leaving the sheet.</summary>
    private Box Within(in Box box, double x, double y) => box with
    {
        X = Math.Clamp(x, Margin + (box.Width / 2), Math.Max(Margin + (box.Width / 2), width - Margin - (box.Width / 2))),
        Y = Math.Clamp(y, Margin + (box.Height / 2), Math.Max(Margin + (box.Height / 2), height - Margin - (box.Height / 2))),
    };

    private bool Better(int i, bool thoroughly)
    {
        var at = boxes[i];
        var best = Cost(i, at, double.MaxValue);
        if (!thoroughly && best < Fault) return false;
        var place = at;
        var (x, y, count) = (0.0, 0.0, near[i].Length);
        foreach (var other in near[i]) (x, y) = (x + (boxes[other].X / count), y + (boxes[other].Y / count));
        foreach (var (byX, byY) in Steps)
        {
            Try(at.X + byX, at.Y + byY);
            if (count > 0) Try(x + byX, y + byY);
        }
        var searchesSheet = thoroughly && best >= Fault && searches[i]++ < MostSearches;
        for (var gridY = 0.0; searchesSheet && best >= Fault && gridY < height; gridY += GridY)
        {
            for (var gridX = 0.0; gridX < width; gridX += GridX) Try(gridX, gridY);
        }
        boxes[i] = place;
        isWaiting[i] |= best >= Fault;
        return place != at;

        void Try(double toX, double toY)
        {
            var next = Within(at, toX, toY);
            var cost = Cost(i, next, best);
            if (cost < best - 0.5) (best, place) = (cost, next);
        }
    }

    /// <summary>How far apart the places of the sheet are that a box tries which nothing nearer suits. Narrower ones, or more searches, take twice the time and clear one fault in twenty more.</summary>
    private const double GridX = 60, GridY = 40;

    private const int MostSearches = 2;

    /// <summary>From here on something lies behind or over a box.</summary>
    private const double Fault = 600;

    /// <summary>What a place costs; anything of at least <paramref name="most"/> where it costs more than that. What rules a place out soonest is looked at first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Cost(int i, in Box at, double most)
    {
        var cost = 0.0;
        var own = near[i];
        foreach (var other in own) cost += Math.Sqrt(Square(at.X - boxes[other].X) + Square(at.Y - boxes[other].Y)) * 0.22;
        for (var j = 0; j < boxes.Length && cost < most; j++)
        {
            if (j == i || !at.Meets(boxes[j], TiedGap)) continue;
            if (at.Meets(boxes[j], Gap)) cost += Fault * 10;
            else if (tied[i, j]) cost += Fault / 3;
        }
        foreach (var (a, b) in edges)
        {
            if (cost >= most) return cost;
            if (a != i && b != i && at.IsCrossedBy((boxes[a].X, boxes[a].Y), (boxes[b].X, boxes[b].Y), LineGap)) cost += Fault;
        }
        foreach (var other in own)
        {
            var to = (boxes[other].X, boxes[other].Y);
            for (var j = 0; j < boxes.Length && cost < most; j++)
            {
                if (j != i && j != other && boxes[j].IsCrossedBy((at.X, at.Y), to, LineGap)) cost += Fault;
            }
            foreach (var (a, b) in edges)
            {
                if (cost >= most) return cost;
                if (a == i || b == i || other == a || other == b) continue;
                if (Cross((at.X, at.Y), to, (boxes[a].X, boxes[a].Y), (boxes[b].X, boxes[b].Y))) cost += 26;
            }
        }
        return cost;
    }

    private static bool Cross((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d) =>
        Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    private static double Side((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));

    private static double Square(double number) => number * number;
}
