namespace Almanac.Composing.Drawing;

/// <summary>
/// Betters a drawn graph by moving one box at a time to the best of a few places around it: first of all no
/// box over another, then no line behind a foreign box, few crossings, short lines. It tries the same places in the
/// same order every time.
/// </summary>
internal sealed class Untangling
{
    private const double Gap = 9, TiedGap = 20, Margin = 5;

    private const int MostRounds = 6;

    /// <summary>How far apart the places of the sheet are that a box tries which nothing nearer suits. Narrower ones, or more searches, take twice the time and clear one fault in twenty more.</summary>
    private const double GridX = 60, GridY = 40;

    private const int MostSearches = 2;

    /// <summary>From here on something lies behind or over a box.</summary>
    private const double Fault = 600;

    private static readonly (double X, double Y)[] Steps = [.. Enumerable.Range(1, 4).SelectMany(ring => Enumerable.Range(0, 8).Select(i =>
        (Math.Sin((i + (ring % 2 * 0.5)) * Math.PI / 4) * Reach(ring), Math.Cos((i + (ring % 2 * 0.5)) * Math.PI / 4) * Reach(ring))))];

    private readonly Box[] boxes;
    private readonly (int A, int B)[] edges;
    private readonly int[][] near;
    private readonly PictureRest rest;

    /// <summary>Which boxes to look at again: those that something lies behind or over, and those that a neighbour moved away from.</summary>
    private readonly bool[] isWaiting;

    /// <summary>How often each box has tried the places of the whole sheet.</summary>
    private readonly int[] searches;

    private readonly double width, height;

    public Untangling(Box[] boxes, (int A, int B)[] edges, double width, double height)
    {
        (this.boxes, this.edges, this.width, this.height) = (boxes, edges, width, height);
        var tied = edges.Concat(edges.Select(e => (A: e.B, B: e.A))).ToLookup(e => e.A, e => e.B);
        near = [.. boxes.Select((_, i) => tied[i].ToArray())];
        rest = new(boxes.Length, edges.Length);
        isWaiting = new bool[boxes.Length];
        searches = new int[boxes.Length];
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
        rest.Take(i, boxes, edges);
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
        isWaiting[i] = place != at && best >= Fault;
        return place != at;

        void Try(double toX, double toY)
        {
            var next = Within(at, toX, toY);
            var cost = Cost(i, next, best - 0.5);
            if (cost < best - 0.5) (best, place) = (cost, next);
        }
    }

    /// <summary>What a place costs; anything of at least <paramref name="most"/> where it costs more than that. What rules a place out soonest is looked at first.</summary>
    private double Cost(int i, in Box at, double most)
    {
        var cost = rest.Meeting(at, Gap) * Fault * 10;
        foreach (var other in near[i])
        {
            if (cost >= most) return cost;
            ref readonly var box = ref boxes[other];
            cost += Math.Sqrt(Square(at.X - box.X) + Square(at.Y - box.Y)) * 0.22;
            if (at.Meets(box, TiedGap) && !at.Meets(box, Gap)) cost += Fault / 3;
        }
        if (cost < most) cost += rest.LinesBehind(at) * Fault;
        foreach (var other in near[i])
        {
            if (cost >= most) return cost;
            // The line ends at one of the boxes, which is no fault.
            cost += (rest.BoxesOver(at, boxes[other]) - 1) * Fault;
            if (cost < most) cost += rest.Crossing(at, boxes[other]) * 26;
        }
        return cost;
    }

    private static double Square(double number) => number * number;
}
