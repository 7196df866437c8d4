using System.Numerics;
using System.Runtime.CompilerServices;

namespace Almanac.Composing.Drawing;

/// <summary>
/// All of a picture but one box and its lines, to ask what stands in the way of that box at many places. It counts over several boxes or lines
/// at once: one after the other took two and a half times as long, a seventh of a whole build of 1,000 entries.
/// Counts are whole numbers, so however many a machine takes at once, the answer is the same.
/// </summary>
internal sealed class PictureRest
{
    private const float LineGap = 5;

    /// <summary>Where what fills the last step up lies: far from all.</summary>
    private const float Nowhere = 1e7f;

    private readonly float[] x, y, across, down, fromX, fromY, toX, toY;
    private int boxes, lines;

    /// <param name="boxes">How many boxes the picture has.</param>
    /// <param name="lines">How many lines.</param>
    public PictureRest(int boxes, int lines)
    {
        var (forBoxes, forLines) = (boxes + Vector<float>.Count, lines + Vector<float>.Count);
        (x, y, across, down) = (new float[forBoxes], new float[forBoxes], new float[forBoxes], new float[forBoxes]);
        (fromX, fromY, toX, toY) = (new float[forLines], new float[forLines], new float[forLines], new float[forLines]);
    }

    /// <summary>Takes what is not the box <paramref name="without"/>, as it lies now.</summary>
    public void Take(int without, ReadOnlySpan<Box> all, ReadOnlySpan<(int A, int B)> edges)
    {
        (boxes, lines) = (0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            if (i != without) Add(all[i]);
        }
        foreach (var (a, b) in edges)
        {
            if (a != without && b != without) (fromX[lines], fromY[lines], toX[lines], toY[lines++]) = ((float)all[a].X, (float)all[a].Y, (float)all[b].X, (float)all[b].Y);
        }
        x.AsSpan(boxes).Fill(Nowhere);
        fromX.AsSpan(lines).Fill(Nowhere);
        toX.AsSpan(lines).Fill(Nowhere);
    }

    private void Add(in Box box) =>
        (x[boxes], y[boxes], across[boxes], down[boxes++]) = ((float)box.X, (float)box.Y, (float)box.Width / 2, (float)box.Height / 2);

    /// <summary>How many boxes come nearer to a box than a gap.</summary>
    public int Meeting(in Box box, double gap)
    {
        var (atX, atY) = Point(box);
        var (wide, high) = (new Vector<float>((float)((box.Width / 2) + gap)), new Vector<float>((float)((box.Height / 2) + gap)));
        var count = Vector<int>.Zero;
        for (var i = 0; i < boxes; i += Vector<float>.Count)
        {
            count -= Vector.LessThan(Vector.Abs(At(x, i) - atX), At(across, i) + wide) & Vector.LessThan(Vector.Abs(At(y, i) - atY), At(down, i) + high);
        }
        return Vector.Sum(count);
    }

    /// <summary>How many lines come nearer to a box than <see cref="LineGap"/>.</summary>
    public int LinesBehind(in Box box)
    {
        var (atX, atY) = Point(box);
        var (wide, high) = (new Vector<float>((float)(box.Width / 2) + LineGap), new Vector<float>((float)(box.Height / 2) + LineGap));
        var count = Vector<int>.Zero;
        for (var i = 0; i < lines; i += Vector<float>.Count)
        {
            count -= IsCrossed(wide, high, At(fromX, i) - atX, At(fromY, i) - atY, At(toX, i) - atX, At(toY, i) - atY);
        }
        return Vector.Sum(count);
    }

    /// <summary>How many boxes come nearer to the line between the middles of two boxes than <see cref="LineGap"/>.</summary>
    public int BoxesOver(in Box one, in Box other)
    {
        var ((oneX, oneY), (otherX, otherY)) = (Point(one), Point(other));
        var gap = new Vector<float>(LineGap);
        var count = Vector<int>.Zero;
        for (var i = 0; i < boxes; i += Vector<float>.Count)
        {
            var (middleX, middleY) = (At(x, i), At(y, i));
            count -= IsCrossed(At(across, i) + gap, At(down, i) + gap, oneX - middleX, oneY - middleY, otherX - middleX, otherY - middleY);
        }
        return Vector.Sum(count);
    }

    /// <summary>How many lines cross the line between the middles of two boxes; those that end where it ends do not.</summary>
    public int Crossing(in Box one, in Box other)
    {
        var ((oneX, oneY), (otherX, otherY)) = (Point(one), Point(other));
        var count = Vector<int>.Zero;
        for (var i = 0; i < lines; i += Vector<float>.Count)
        {
            var (aX, aY, bX, bY) = (At(fromX, i), At(fromY, i), At(toX, i), At(toY, i));
            count -= Vector.LessThan(Side(oneX, oneY, otherX, otherY, aX, aY) * Side(oneX, oneY, otherX, otherY, bX, bY), Vector<float>.Zero)
                & Vector.LessThan(Side(aX, aY, bX, bY, oneX, oneY) * Side(aX, aY, bX, bY, otherX, otherY), Vector<float>.Zero);
        }
        return Vector.Sum(count);
    }

    /// <summary><see cref="Box.IsCrossedBy"/>, of several at once; the line's ends are counted from the middle of the box.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> IsCrossed(Vector<float> across, Vector<float> down, Vector<float> fromX, Vector<float> fromY, Vector<float> toX, Vector<float> toY) =>
        Vector.LessThan(Vector.Min(fromX, toX), across) & Vector.LessThan(-across, Vector.Max(fromX, toX))
        & Vector.LessThan(Vector.Min(fromY, toY), down) & Vector.LessThan(-down, Vector.Max(fromY, toY))
        & Vector.LessThanOrEqual(Vector.Abs((fromX * toY) - (fromY * toX)), (across * Vector.Abs(toY - fromY)) + (down * Vector.Abs(toX - fromX)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Side(Vector<float> aX, Vector<float> aY, Vector<float> bX, Vector<float> bY, Vector<float> cX, Vector<float> cY) =>
        ((bX - aX) * (cY - aY)) - ((bY - aY) * (cX - aX));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<float> X, Vector<float> Y) Point(in Box box) => (new((float)box.X), new((float)box.Y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> At(float[] numbers, int index) => new(numbers, index);
}
