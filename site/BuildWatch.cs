using System.Diagnostics;
using Almanac.Diagnostics;

namespace Almanac;

/// <summary>Times the stages of a build, keeps their diagnostics, and tells each stage's line as it ends.</summary>
public sealed class BuildWatch(Action<string>? tell = null)
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly long start = Stopwatch.GetTimestamp();

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    /// <summary>Runs a stage that may find faults; they are kept.</summary>
    public T Run<T>(string stage, Func<Outcome<T>> run, Func<T, string> count)
    {
        var outcome = Time(stage, run, result => count(result.Value));
        diagnostics.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }

    /// <summary>Runs and times a stage.</summary>
    public T Time<T>(string stage, Func<T> run, Func<T, string> count)
    {
        var began = Stopwatch.GetTimestamp();
        var value = run();
        tell?.Invoke($"{stage,-8} {count(value),-40} {Stopwatch.GetElapsedTime(began).TotalMilliseconds,8:N0} ms");
        return value;
    }
}
