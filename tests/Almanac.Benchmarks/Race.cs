using System.Diagnostics;
using System.Globalization;

namespace Almanac.Benchmarks;

/// <summary>
/// Almanac and Hugo in turn on one corpus, and Almanac against itself: with a cache, after an edit, while serving, and against a copy of its output. Ratios are taken
/// run by run, since machines drift.
/// </summary>
internal sealed class Race(string program, string hugo, string work, int entries, int runs)
{
    /// <summary>A row of the table, in the order of <see cref="Head"/>.</summary>
    public string Row()
    {
        var (sources, site, output) = (Path.Combine(work, "almanac"), Path.Combine(work, "hugo"), Path.Combine(work, "output"));
        var corpus = new Corpus(entries, 7);
        corpus.WriteAlmanac(sources);
        string[] build = ["build", "--root", sources, "--output", output];
        var (cold, peer) = (new List<Measured>(), new List<Measured>());
        var bytes = 0.0;
        if (hugo.Length > 0)
        {
            corpus.WriteHugo(site);
            Copy(Path.Combine(AppContext.BaseDirectory, "hugo"), site);
        }
        for (var run = 0; run <= runs; run++)
        {
            var own = Measured.Run(program, [.. build, "--no-cache"]);
            bytes = new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) / 1e6;
            Directory.Delete(output, recursive: true);
            var other = hugo.Length > 0 ? Measured.Run(hugo, "-s", site, "-d", output, "--quiet") : default;
            if (hugo.Length > 0) Directory.Delete(output, recursive: true);
            // The first round fills the page cache.
            if (run == 0) continue;
            cold.Add(own);
            peer.Add(other);
        }
        Measured.Run(program, build);
        var same = Measured.Median(Enumerable.Range(0, runs).Select(_ => Measured.Run(program, build).Seconds));
        var files = Corpus.EntriesIn(sources).ToList();
        var edited = Measured.Median(Enumerable.Range(0, runs).Select(i =>
        {
            File.AppendAllText(files[i * 7 % files.Count], $"\nOne more sentence, number {i}.\n");
            return Measured.Run(program, build).Seconds;
        }));
        var copy = Measured.Median(Enumerable.Range(0, runs).Select(_ =>
        {
            var seconds = Measured.Run("cp", "-r", output, output + "-copy").Seconds;
            Directory.Delete(output + "-copy", recursive: true);
            return seconds;
        }));
        var served = Served.MedianOf(program, sources, files, Math.Max(5, runs));
        var own2 = Measured.Median(cold.Select(m => m.Seconds));
        var against = hugo.Length == 0 ? ["", "", ""] : new[]
        {
            Seconds(Measured.Median(peer.Select(m => m.Seconds))),
            Times(Measured.Median(cold.Zip(peer, (a, b) => a.Seconds / b.Seconds))),
            Times(Measured.Median(cold.Select(m => m.Mebibytes)) / Measured.Median(peer.Select(m => m.Mebibytes))),
        };
        return Line([
            entries.ToString("N0", CultureInfo.InvariantCulture), Seconds(own2), .. against, $"{Measured.Median(cold.Select(m => m.Mebibytes)):N0} MiB", $"{bytes:N0} MB",
            Times(own2 / copy), Times(same / own2), Times(edited / own2), $"{served:N0} ms",
        ]);
    }

    public static string Head { get; } = Line(["entries", "cold build", "Hugo", "wall, ratio", "memory, ratio", "memory", "output", "times `cp -r`", "nothing changed", "one text edited", "edit to page, serving"])
        + "\n" + Line(Enumerable.Repeat("---", 11));

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} s");

    private static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.##}");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

/// <summary>How long a page takes from the end of a write until it is there, while the program serves.</summary>
internal static class Served
{
    public static double MedianOf(string program, string sources, List<string> files, int edits)
    {
        const int port = 8975;
        using var server = Process.Start(new ProcessStartInfo(program, ["serve", "--root", sources, "--port", $"{port}"]) { RedirectStandardOutput = true })!;
        try
        {
            while (server.StandardOutput.ReadLine() is { } line && !line.StartsWith("Went through", StringComparison.Ordinal))
            {
                // The first pages are made cold.
            }
            _ = server.StandardOutput.ReadToEndAsync();
            using var client = new HttpClient { BaseAddress = new($"http://localhost:{port}/") };
            using var events = new StreamReader(client.GetStreamAsync("_almanac/events").Result);
            return Measured.Median(Enumerable.Range(0, edits).Select(i =>
            {
                var file = files[i * 11 % files.Count];
                var page = Path.ChangeExtension(Path.GetRelativePath(Path.Combine(sources, "content"), file), ".html");
                File.AppendAllText(file, $"\nServed sentence {i}.\n");
                var clock = Stopwatch.StartNew();
                while (events.ReadLine() is { } told && told != "event: built")
                {
                    // Other lines of the stream.
                }
                var text = client.GetStringAsync(page).Result;
                var time = clock.Elapsed.TotalMilliseconds;
                return text.Contains($"Served sentence {i}.", StringComparison.Ordinal) ? time : throw new InvalidOperationException($"{page} is stale");
            }).ToList());
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
        }
    }
}
