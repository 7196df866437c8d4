using System.Diagnostics;
using System.Globalization;
using Almanac.Publishing;

namespace Almanac.Tests;

/// <summary>A build that is killed, finds no room, or is refused leaves the last good site whole, and the next one succeeds.</summary>
public sealed class PublishingTests : IDisposable
{
    private const int Entries = 300;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Output => Path.Combine(folder.Path, "output");

    private void Write(string text, int entries = Entries)
    {
        for (var i = 0; i < entries; i++) folder.Write($"content/groups/lamp-{i}.md", $"---\ntitle: Lamp {i}\n---\n{text}\n");
    }

    private Process Start(string output, params ReadOnlySpan<string> before)
    {
        string[] line = [.. before, "dotnet", Path.Combine(AppContext.BaseDirectory, "almanac.dll"), "build", "--root", folder.Path, "--output", output];
        return Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    /// <summary>The exit status, and what was said.</summary>
    private static (int Exit, string Said) End(Process program)
    {
        var error = program.StandardError.ReadToEndAsync();
        var said = program.StandardOutput.ReadToEnd() + error.Result;
        program.WaitForExit();
        return (program.ExitCode, said);
    }

    private static void AssertBuilt((int Exit, string Said) end) => Assert.True(end.Exit == 0, end.Said);

    /// <summary>The site of the sources as they are, by path.</summary>
    private Dictionary<string, byte[]> Site() => Pipeline.Build(folder.Path).Files.ToDictionary(f => f.Path, f => f.Bytes);

    private static bool Is(string output, Dictionary<string, byte[]> site)
    {
        var paths = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(output, f)).Except([SitePublisher.Marker, "CNAME"]);
        return site.Keys.ToHashSet().SetEquals(paths) && site.All(f => File.ReadAllBytes(Path.Combine(output, f.Key)).AsSpan().SequenceEqual(f.Value));
    }

    [Fact]
    public void Killed_at_any_moment_a_build_leaves_one_whole_site()
    {
        Write("The first.");
        AssertBuilt(End(Start(Output)));
        File.WriteAllText(Path.Combine(Output, "CNAME"), "example.org");
        var last = Site();
        Assert.True(Is(Output, last));

        var cut = 0;
        foreach (var (number, moment) in new[] { 0, 1, 10, 40, 90, 150, 200, 260, 300, last.Count, int.MaxValue }.Index())
        {
            Write($"Text {number}.", entries: Entries - number);
            for (var i = Entries - number; i < Entries; i++) File.Delete(Path.Combine(folder.Path, $"content/groups/lamp-{i}.md"));
            var next = Site();
            using var program = Start(Output);
            var staging = Path.Combine(folder.Path, $".output.new-{program.Id}");
            while (!program.HasExited && !HasReached(staging, moment))
            {
            }
            program.Kill();
            program.WaitForExit();

            if (Directory.Exists(staging)) cut++;
            Assert.True(Is(Output, next) || Is(Output, last), $"killed with {moment} files written, the site is neither the old one nor the new");
            Assert.Equal("example.org", File.ReadAllText(Path.Combine(Output, "CNAME")));

            AssertBuilt(End(Start(Output)));
            Assert.True(Is(Output, next));
            Assert.Empty(Directory.EnumerateDirectories(folder.Path, ".output*"));
            last = next;
        }
        Assert.True(cut > 0, "no build was killed while it wrote");
    }

    /// <summary>Whether a build has written so many files; for the last moment, whether it has put them in their place.</summary>
    private bool HasReached(string staging, int moment)
    {
        if (!Directory.Exists(staging)) return false;
        if (moment == int.MaxValue) return File.Exists(Path.Combine(staging, "CNAME")) && !File.ReadAllText(Path.Combine(Output, SitePublisher.Marker)).Contains($"lamp-{Entries - 10}.html", StringComparison.Ordinal);
        try
        {
            return Directory.EnumerateFiles(staging, "*", SearchOption.AllDirectories).Take(moment + 1).Count() >= moment;
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
    }

    [Fact]
    public void On_a_full_disk_the_last_good_site_stays_until_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "A small disk is made as root on Linux only.");
        var disk = Path.Combine(folder.Path, "disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk) == 0, "A small disk could not be mounted.");
        try
        {
            var output = Path.Combine(disk, "output");
            Write("The first.", entries: 3);
            AssertBuilt(End(Start(output)));
            var first = Site();
            Write("The second.");

            var full = End(Start(output));

            Assert.Equal(3, full.Exit);
            Assert.Contains("almanac: ", full.Said);
            Assert.True(Is(output, first));
            Assert.Equal([output], Directory.EnumerateFileSystemEntries(disk));
            Assert.Equal(0, Run("mount", "-o", "remount,size=100m", disk));
            AssertBuilt(End(Start(output)));
            Assert.True(Is(output, Site()));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public void Refused_by_the_system_a_build_says_so_and_leaves_the_last_good_site()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Permissions are tried on Linux only.");
        string[] someoneElse = Environment.UserName == "root" ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", $"HOME={Path.GetTempPath()}"] : [];
        Write("The first.", entries: 3);
        var parent = Path.Combine(folder.Path, "refused");
        var output = Path.Combine(parent, "output");
        AssertBuilt(End(Start(output)));
        var first = Site();
        Write("The second.", entries: 3);
        Run("chmod", "555", parent);

        var refused = End(Start(output, someoneElse));

        Run("chmod", "755", parent);
        Assert.True(refused.Exit == 3, refused.Said);
        Assert.Contains("denied", refused.Said);
        Assert.True(Is(output, first));
        AssertBuilt(End(Start(output)));
        Assert.True(Is(output, Site()));
    }

    [Fact]
    public void Of_builds_at_once_each_is_whole_and_none_leaves_its_pages_to_another()
    {
        Write("The first.", entries: 20);
        var sites = new List<Dictionary<string, byte[]>>();
        var builds = new List<System.Collections.Immutable.ImmutableArray<Composing.OutputFile>>();
        foreach (var own in new[] { "amber", "blue", "copper", "dun" })
        {
            var file = folder.Write($"content/groups/{own}.md", $"---\ntitle: {own}\n---\nText.\n");
            sites.Add(Site());
            builds.Add(Pipeline.Build(folder.Path).Files);
            File.Delete(file);
        }

        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => SitePublisher.Publish(builds[i % 4], Output));

        Assert.Single(sites, site => Is(Output, site));
        Assert.Empty(Directory.EnumerateDirectories(folder.Path, ".output*"));
    }

    [Fact]
    public void A_site_that_was_set_aside_when_a_build_was_killed_comes_back_with_its_own_files()
    {
        Write("The first.", entries: 3);
        AssertBuilt(End(Start(Output)));
        File.WriteAllText(Path.Combine(Output, "CNAME"), "example.org");
        Directory.Move(Output, Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $".output.new-{int.MaxValue}.old")));

        AssertBuilt(End(Start(Output)));

        Assert.True(Is(Output, Site()));
        Assert.Equal("example.org", File.ReadAllText(Path.Combine(Output, "CNAME")));
        Assert.Empty(Directory.EnumerateDirectories(folder.Path, ".output*"));
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
