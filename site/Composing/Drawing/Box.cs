namespace Almanac.Composing.Drawing;

/// <summary>A box of a picture by its middle, in units of the drawing.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Left => X - (Width / 2);

    public double Right => X + (Width / 2);

    public double Top => Y - (Height / 2);

    public double Bottom => Y + (Height / 2);

    /// <summary>Whether two boxes come nearer to each other than a gap.</summary>
    public bool Meets(in Box other, double gap = 0) =>
        Math.Abs(X - other.X) < ((Width + other.Width) / 2) + gap && Math.Abs(Y - other.Y) < ((Height + other.Height) / 2) + gap;

    /// <summary>
    /// Whether the straight line between two points comes nearer to the box than a gap: neither the sides of the box nor the line
    /// itself part the two (Gottschalk, Lin and Manocha, “OBBTree”, 1996, section 5).
    /// </summary>
    public bool IsCrossedBy((double X, double Y) from, (double X, double Y) to, double gap = 0)
    {
        var (across, down) = ((Width / 2) + gap, (Height / 2) + gap);
        var (fromX, fromY, toX, toY) = (from.X - X, from.Y - Y, to.X - X, to.Y - Y);
        if (Math.Min(fromX, toX) >= across || Math.Max(fromX, toX) <= -across || Math.Min(fromY, toY) >= down || Math.Max(fromY, toY) <= -down) return false;
        return Math.Abs((fromX * toY) - (fromY * toX)) < (across * Math.Abs(toY - fromY)) + (down * Math.Abs(toX - fromX));
    }
}
