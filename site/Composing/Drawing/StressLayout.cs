namespace Almanac.Composing.Drawing;

/// <summary>
/// Places the nodes of a small graph so that their distances on paper follow their distances in the graph:
/// stress majorisation (Gansner, Koren and North, “Graph Drawing by Stress Majorization”, 2004), then boxes
/// pushed apart. The start is a circle, so the same graph is always drawn the same.
/// </summary>
public static class StressLayout
{
    private const int Rounds = 60;

    /// <summary>A round in which no box moves further than this, squared, is the last; neighbours lie 1 apart.</summary>
    private const double Still = 4e-4;
    private const double Margin = 6;

    /// <summary>The centres of the boxes, in units of the drawing, inside <paramref name="width"/> by <paramref name="height"/>.</summary>
    public static (double X, double Y)[] Place((double Width, double Height)[] boxes, (int A, int B)[] edges, double width, double height)
    {
        var count = boxes.Length;
        var distance = Distances(count, edges);
        var at = new (double X, double Y)[count];
        for (var i = 1; i < count; i++)
        {
            var angle = 2 * Math.PI * (i - 1) / (count - 1);
            at[i] = (Math.Sin(angle), -Math.Cos(angle));
        }
        for (var round = 0; round < Rounds && Majorise(at, distance) > Still; round++) { }
        Fit(at, boxes, width, height);
        for (var round = 0; round < 60; round++)
        {
            var crossed = round < 30 && PushOffLines(at, boxes, edges);
            if (!PushApart(at, boxes, width, height) && !crossed) break;
        }
        return at;
    }

    private static int[,] Distances(int count, (int A, int B)[] edges)
    {
        var near = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        foreach (var (a, b) in edges)
        {
            near[a].Add(b);
            near[b].Add(a);
        }
        var distance = new int[count, count];
        var queue = new Queue<int>(count);
        var seen = new bool[count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++) distance[from, to] = from == to ? 0 : 3;
            Array.Clear(seen);
            seen[from] = true;
            queue.Enqueue(from);
            while (queue.TryDequeue(out var node))
            {
                foreach (var next in near[node])
                {
                    if (seen[next]) continue;
                    seen[next] = true;
                    distance[from, next] = distance[from, node] + 1;
                    queue.Enqueue(next);
                }
            }
        }
        return distance;
    }

    /// <summary>One round; the square of the furthest move in it.</summary>
    private static double Majorise((double X, double Y)[] at, int[,] distance)
    {
        var furthest = 0.0;
        for (var i = 0; i < at.Length; i++)
        {
            var (x, y, weights) = (0.0, 0.0, 0.0);
            for (var j = 0; j < at.Length; j++)
            {
                if (i == j) continue;
                var (dx, dy) = (at[i].X - at[j].X, at[i].Y - at[j].Y);
                var length = Math.Max(1e-6, Math.Sqrt((dx * dx) + (dy * dy)));
                double wanted = distance[i, j];
                var weight = 1 / (wanted * wanted);
                x += weight * (at[j].X + (wanted * dx / length));
                y += weight * (at[j].Y + (wanted * dy / length));
                weights += weight;
            }
            if (weights == 0) continue;
            var to = (X: x / weights, Y: y / weights);
            furthest = Math.Max(furthest, ((to.X - at[i].X) * (to.X - at[i].X)) + ((to.Y - at[i].Y) * (to.Y - at[i].Y)));
            at[i] = to;
        }
        return furthest;
    }

    private static void Fit((double X, double Y)[] at, (double Width, double Height)[] boxes, double width, double height)
    {
        var (left, right) = (at.Min(p => p.X), at.Max(p => p.X));
        var (top, bottom) = (at.Min(p => p.Y), at.Max(p => p.Y));
        var (roomX, roomY) = (width - boxes.Max(b => b.Width), height - boxes.Max(b => b.Height));
        for (var i = 0; i < at.Length; i++)
        {
            var x = right - left < 1e-6 ? 0.5 : (at[i].X - left) / (right - left);
            var y = bottom - top < 1e-6 ? 0.5 : (at[i].Y - top) / (bottom - top);
            at[i] = (((width - roomX) / 2) + (x * roomX), ((height - roomY) / 2) + (y * roomY));
        }
    }

    /// <summary>Moves each box away from the lines that run behind it but are not its own; false where there are none.</summary>
    private static bool PushOffLines((double X, double Y)[] at, (double Width, double Height)[] boxes, (int A, int B)[] edges)
    {
        var moved = false;
        foreach (var (a, b) in edges)
        {
            var (dx, dy) = (at[b].X - at[a].X, at[b].Y - at[a].Y);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            if (length < 1) continue;
            var (normalX, normalY) = (-dy / length, dx / length);
            for (var i = 0; i < at.Length; i++)
            {
                if (i == a || i == b) continue;
                var (x, y) = (at[i].X - at[a].X, at[i].Y - at[a].Y);
                var along = ((x * dx) + (y * dy)) / length;
                if (along <= 0 || along >= length) continue;
                var aside = (x * normalX) + (y * normalY);
                var room = (Math.Abs(normalX) * boxes[i].Width / 2) + (Math.Abs(normalY) * boxes[i].Height / 2) + 3;
                if (Math.Abs(aside) >= room) continue;
                var step = Math.Min(6, room - Math.Abs(aside)) * (aside < 0 ? -1 : 1);
                at[i] = (at[i].X + (normalX * step), at[i].Y + (normalY * step));
                moved = true;
            }
        }
        return moved;
    }

    /// <summary>Moves each pair of overlapping boxes apart along the shorter way; false where none overlap.</summary>
    private static bool PushApart((double X, double Y)[] at, (double Width, double Height)[] boxes, double width, double height)
    {
        const double Gap = 8;
        var moved = false;
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = i + 1; j < at.Length; j++)
            {
                var overlapX = ((boxes[i].Width + boxes[j].Width) / 2) + Gap - Math.Abs(at[i].X - at[j].X);
                var overlapY = ((boxes[i].Height + boxes[j].Height) / 2) + Gap - Math.Abs(at[i].Y - at[j].Y);
                if (overlapX <= 0 || overlapY <= 0) continue;
                moved = true;
                if (overlapY <= overlapX)
                {
                    var step = overlapY / 2 * (at[i].Y <= at[j].Y ? -1 : 1);
                    (at[i].Y, at[j].Y) = (at[i].Y + step, at[j].Y - step);
                }
                else
                {
                    var step = overlapX / 2 * (at[i].X <= at[j].X ? -1 : 1);
                    (at[i].X, at[j].X) = (at[i].X + step, at[j].X - step);
                }
            }
        }
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = (Math.Clamp(at[i].X, Margin + (boxes[i].Width / 2), width - Margin - (boxes[i].Width / 2)), Math.Clamp(at[i].Y, Margin + (boxes[i].Height / 2), height - Margin - (boxes[i].Height / 2)));
        }
        return moved;
    }
}
