using Almanac.Diagnostics;
using Almanac.Reading;

namespace Almanac.Linking;

/// <summary>
/// Gives the first unknown names the nearest that exist. To look for it at every one of thousands among
/// thousands takes minutes, so the number is bounded by that of the <paramref name="names"/>.
/// </summary>
internal sealed class NearestHelp(int names)
{
    private const int Fewest = 20;
    private const int Most = 5_000;

    private int left = Math.Clamp(Limits.Comparisons / Math.Max(1, names), Fewest, Most);

    public void Give(List<Diagnostic> diagnostics)
    {
        var sought = Enumerable.Range(0, diagnostics.Count).Where(i => diagnostics[i].FindHelp is not null).Take(left).ToArray();
        left -= sought.Length;
        var found = new string?[sought.Length];
        Parallel.For(0, sought.Length, i => found[i] = diagnostics[sought[i]].FindHelp!());
        foreach (var (i, at) in sought.Index()) diagnostics[at] = diagnostics[at] with { Help = found[i] ?? diagnostics[at].Help, FindHelp = null };
    }
}
