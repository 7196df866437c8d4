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
    /// Whether the straight line between two points comes nearer to the box than a gap (Liang and Barsky,
    /// “A New Concept and Method for Line Clipping”, 1984).
    /// </summary>
    public bool IsCrossedBy((double X, double Y) from, (double X, double Y) to, double gap = 0)
    {
        if (Math.Max(from.X, to.X) < Left - gap || Math.Min(from.X, to.X) > Right + gap || Math.Max(from.Y, to.Y) < Top - gap || Math.Min(from.Y, to.Y) > Bottom + gap) return false;
        var (enter, leave) = (0.0, 1.0);
        return Clip(to.X - from.X, Left - gap - from.X, Right + gap - from.X, ref enter, ref leave)
            && Clip(to.Y - from.Y, Top - gap - from.Y, Bottom + gap - from.Y, ref enter, ref leave);
    }

    private static bool Clip(double step, double low, double high, ref double enter, ref double leave)
    {
        if (Math.Abs(step) < 1e-9) return low < 0 && high > 0;
        var (first, last) = step > 0 ? (low / step, high / step) : (high / step, low / step);
        enter = Math.Max(enter, first);
        leave = Math.Min(leave, last);
        return enter < leave;
    }
}
