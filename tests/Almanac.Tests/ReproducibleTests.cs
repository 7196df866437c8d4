using System.Diagnostics;

namespace Almanac.Tests;

/// <summary>The same commit gives the same bytes, wherever and however it is built.</summary>
public sealed class ReproducibleTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_checkouts_of_Mali_build_to_the_same_bytes_in_any_zone_locale_order_and_number_of_threads()
    {
        var first = Path.Combine(folder.Path, "first");
        var second = Path.Combine(folder.Path, "the second, é");
        Copy(first, backwards: true);
        Run("git", ["-C", first, "init", "--quiet"]);
        Run("git", ["-C", first, "add", "."]);
        Run("git", ["-C", first, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "All"]);
        Run("git", ["clone", "--quiet", first, second]);

        var one = Build(first, "UTC", "C", threads: 1);
        var other = Build(second, "Pacific/Kiritimati", "tr_TR.UTF-8", threads: 4);

        Assert.True(one.Count > 400);
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(other[file.Key]), file.Key));
    }

    [Fact]
    public void The_order_in_which_files_were_written_changes_nothing()
    {
        var (first, second) = (Path.Combine(folder.Path, "first"), Path.Combine(folder.Path, "second"));
        Copy(first, backwards: false);
        Copy(second, backwards: true);

        var (one, other) = (Pipeline.Build(first).Files, Pipeline.Build(second).Files);

        Assert.Equal(one.Select(f => f.Path), other.Select(f => f.Path));
        Assert.All(one.Zip(other), pair => Assert.True(pair.First.Bytes.AsSpan().SequenceEqual(pair.Second.Bytes), pair.First.Path));
    }

    private static void Copy(string target, bool backwards)
    {
        var files = new[] { "seeds", "content" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);
        foreach (var file in backwards ? files.Reverse() : files)
        {
            var path = Path.Combine(target, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    private static SortedDictionary<string, byte[]> Build(string root, string zone, string locale, int threads)
    {
        Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "almanac.dll"), "build", "--root", root, "--url", "https://mali.example/"],
            ("TZ", zone), ("LC_ALL", locale), ("DOTNET_PROCESSOR_COUNT", threads.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var output = Path.Combine(root, "output");
        return new(Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(output, f), File.ReadAllBytes), StringComparer.Ordinal);
    }

    private static void Run(string program, string[] arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
    }
}
