using System.Text.RegularExpressions;

namespace Almanac.Tests;

/// <summary>Data goes one way: a stage uses only the stages before it and Diagnostics.</summary>
public sealed partial class StageTests
{
    private static readonly string[] Order = ["Diagnostics", "Reading", "Parsing", "Linking", "Composing", "Publishing", "Bundling", "Commands"];

    [Fact]
    public void A_stage_uses_only_the_stages_before_it()
    {
        var site = Path.Combine(Repository.Root, "site");
        var seen = 0;
        foreach (var file in Directory.EnumerateFiles(site, "*.cs", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(site, file).Replace('\\', '/');
            var stage = Array.IndexOf(Order, path.Split('/')[0]);
            if (stage < 0) continue;
            foreach (Match use in Namespace.Matches(File.ReadAllText(file)))
            {
                seen++;
                var used = Array.IndexOf(Order, use.Groups["stage"].Value);
                Assert.True(used <= stage, $"site/{path} uses {use.Value}: a stage may not use a later one");
            }
        }
        Assert.True(seen > 100, "the test no longer sees what the stages use");
    }

    [Fact]
    public void Only_the_first_and_the_last_stage_touch_the_disk()
    {
        var pure = new[] { "Diagnostics", "Parsing", "Linking", "Composing", "Bundling" };
        foreach (var file in pure.SelectMany(stage => Directory.EnumerateFiles(Path.Combine(Repository.Root, "site", stage), "*.cs", SearchOption.AllDirectories)))
        {
            Assert.False(Disk.IsMatch(File.ReadAllText(file)), $"{file} reads the disk, the clock or the environment");
        }
    }

    [Fact]
    public void Nothing_stands_in_the_way_of_native_code() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(Repository.Root, "site"), "*.cs", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains(".AsParallel(", StringComparison.Ordinal));

    [GeneratedRegex(@"\bAlmanac\.(?<stage>Diagnostics|Reading|Parsing|Linking|Composing|Publishing|Bundling|Commands)\b")]
    private static partial Regex Namespace { get; }

    [GeneratedRegex(@"\b(File|Directory|Environment|Console)\.[A-Z]|\bDateTime(Offset)?\.(Utc)?Now\b|\bnew (FileInfo|DirectoryInfo|FileStream|Random)\b")]
    private static partial Regex Disk { get; }
}
