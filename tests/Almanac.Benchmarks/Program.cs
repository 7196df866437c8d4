using System.Globalization;
using System.Text;
using Almanac.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

switch (args)
{
    case ["corpus", var entries, var seed, var folder]:
        new Corpus(int.Parse(entries, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)).WriteAlmanac(folder);
        return 0;
    case ["parts"]:
        MeasureParts();
        return 0;
    case ["race", var program, var sizes, var document]:
        WriteReport(document, program, [.. sizes.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        return 0;
    default:
        Console.Error.WriteLine("""
            corpus ENTRIES SEED FOLDER        writes an invented almanac
            parts                             times the parts of a build
            race PROGRAM SIZES DOCUMENT       races a published program against Hugo, times the parts, and writes both into a document
            """);
        return 2;
}

static Summary MeasureParts() => BenchmarkRunner.Run<Parts>(ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.DisableLogFile)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "almanac-benchmarks")));

// Writes the tables between the two marks of the document; what stands around them is written by hand.
static void WriteReport(string document, string program, int[] sizes)
{
    const string begin = "<!-- measured: written by dotnet cake --target=Bench -->", end = "<!-- end of what was measured -->";
    var hugo = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, "hugo")).FirstOrDefault(File.Exists) ?? "";
    var text = new StringBuilder($"{begin}\n\n");
    text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:d MMMM yyyy}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {(hugo.Length == 0 ? "no Hugo installed" : Version(hugo))}.\n\n{Race.Head}\n");
    foreach (var size in sizes)
    {
        var work = Directory.CreateTempSubdirectory("almanac-race-").FullName;
        try
        {
            text.Append(new Race(program, hugo, work, size, runs: size >= 10_000 ? 3 : 5).Row()).Append('\n');
            Console.WriteLine(text.ToString().TrimEnd().Split('\n')[^1]);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
    text.Append("\n| part | mean | allocated |\n| --- | --- | --- |\n");
    foreach (var report in MeasureParts().Reports)
    {
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        text.Append(CultureInfo.InvariantCulture, $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {report.ResultStatistics!.Mean / 1000:N0} µs | {bytes / 1024:N0} KiB |\n");
    }
    var old = File.ReadAllText(document);
    var (from, to) = (old.IndexOf(begin, StringComparison.Ordinal), old.IndexOf(end, StringComparison.Ordinal));
    if (from < 0 || to < from) throw new InvalidOperationException($"{document} lacks the marks `{begin}` and `{end}`.");
    File.WriteAllText(document, $"{old[..from]}{text}\n{old[to..]}");
}

static string Version(string hugo)
{
    using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(hugo, ["version"]) { RedirectStandardOutput = true })!;
    return string.Join(' ', process.StandardOutput.ReadToEnd().Split(' ')[..2]);
}
