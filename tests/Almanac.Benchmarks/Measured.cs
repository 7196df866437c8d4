using System.Diagnostics;
using System.Globalization;

namespace Almanac.Benchmarks;

/// <summary>A run of a program: how long it took, and the most memory that the kernel counted for it.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="Mebibytes">The high-water mark of its resident memory, looked at every few milliseconds; 0 where the system does not tell it.</param>
internal readonly record struct Measured(double Seconds, double Mebibytes)
{
    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static Measured Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var faults = process.StandardError.ReadToEndAsync();
        var most = 0.0;
        while (!process.WaitForExit(5)) most = Math.Max(most, PeakOf(process.Id));
        var seconds = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? new(seconds, most) : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{faults.Result}{said.Result}");
    }

    public static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2 : 0;

    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
