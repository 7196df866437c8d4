namespace Almanac.Composing.Drawing;

/// <summary>A bar of a chart: its label, and how many it counts.</summary>
public sealed record Bar(string Label, int Count);
