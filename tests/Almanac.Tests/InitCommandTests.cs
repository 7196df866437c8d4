using Almanac.Commands;
using Almanac.Diagnostics;

namespace Almanac.Tests;

/// <summary><c>almanac init</c> writes an almanac that works, and touches no folder that holds something.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static (int Exit, string Output, string Error) Run(string target)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (CommandLine.Run(["init", target], output, error), output.ToString(), error.ToString());
    }

    [Fact]
    public void A_new_almanac_passes_the_strict_check()
    {
        var target = Path.Combine(folder.Path, "new", "almanac");

        var (exit, output, error) = Run(target);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("`almanac serve`", output);
        var built = Pipeline.Build(target);
        Assert.Equal("", DiagnosticPrinter.Print(built.Diagnostics.RemoveAll(d => d.Severity < Severity.Warning), colour: false));
        Assert.Equal((1, 10, 5), (built.Almanac.Profiles.Length, built.Almanac.Profiles[0].Profile.Notes.Length, built.Almanac.Entries.Length));
        Assert.Equal(4, built.Almanac.Entries.Select(e => e.Id.Kind).Distinct().Count());
    }

    [Fact]
    public void It_writes_the_files_of_the_starter_and_nothing_else()
    {
        var starter = Path.Combine(Repository.Root, "site", "Starter");

        Assert.Equal(0, Run(folder.Path).Exit);

        Assert.Equal(Listed(starter), Listed(folder.Path));
        Assert.Contains(".github/workflows/almanac.yml", Listed(folder.Path));
        Assert.Contains("netlify.toml", Listed(folder.Path));
        Assert.All(Listed(starter), path => Assert.Equal(File.ReadAllText(Path.Combine(starter, path)).ReplaceLineEndings("\n"), folder.Read(path)));
    }

    [Fact]
    public void A_folder_with_anything_in_it_is_refused()
    {
        folder.Write(".hidden", "mine");

        var (exit, output, error) = Run(folder.Path);

        Assert.Equal((2, ""), (exit, output));
        Assert.Equal($"almanac: `{folder.Path}` is there already and not empty; name a new folder\n", error);
        Assert.Equal([".hidden"], Listed(folder.Path));
    }

    [Fact]
    public void A_file_of_that_name_is_refused() => Assert.Equal(2, Run(folder.Write("almanac", "mine")).Exit);

    private static string[] Listed(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
