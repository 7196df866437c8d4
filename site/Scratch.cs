using System.Text;

namespace Almanac;

/// <summary>
/// Builders for short texts that are used again by the same thread: to make one for each sentence and each marker took a tenth of all the memory
/// that a build of 1,000 entries allocates. A thread has a few, since texts are made of texts.
/// </summary>
internal static class Scratch
{
    private const int MostKept = 1 << 16;
    private const int MostFree = 4;

    [ThreadStatic]
    private static Stack<StringBuilder>? free;

    /// <summary>An empty builder, to be given back.</summary>
    public static StringBuilder Take() => (free ??= new(MostFree)).TryPop(out var builder) ? builder : new(256);

    /// <summary>The text of a builder that was taken, which is given back.</summary>
    public static string Give(StringBuilder builder)
    {
        var text = builder.ToString();
        if (builder.Capacity <= MostKept && free is { Count: < MostFree }) free.Push(builder.Clear());
        return text;
    }
}
