using System.Collections.Concurrent;

namespace Almanac.Composing.Checks;

/// <summary>Gives each path of the site a number when it is first met, as a file or in a link; from several threads at once.</summary>
internal sealed class PathNumbers
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private int last;

    public int Of(ReadOnlySpan<char> path) =>
        numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var number) ? number : numbers.GetOrAdd(path.ToString(), _ => Interlocked.Increment(ref last));
}
