using System.Text;
using Almanac.Composing;

namespace Almanac.Tests;

/// <summary>A site of which each page is made when it is asked for is the same as one that is built at once.</summary>
public sealed class OnDemandTests
{
    [Theory]
    [InlineData("lanterns")]
    [InlineData("lampes")]
    public void A_file_made_by_itself_has_the_bytes_of_the_whole_build(string site)
    {
        var almanac = Pipeline.Link(Path.Combine(Repository.Fixtures, "sites", site, "input")).Value;
        var shown = Composer.Plan(almanac).Value!;
        var files = new List<(bool IsList, OutputFile File)>();
        shown.Compose((part, file) =>
        {
            lock (files) files.Add((part.Stem.Length == 0, file));
        }, stop: TestContext.Current.CancellationToken);

        Assert.True(files.Count > 50);
        Assert.All(files, f => Assert.Equal(
            f.IsList ? null : Encoding.Latin1.GetString(f.File.Bytes),
            shown.MakePartWith(f.File.Path).FirstOrDefault(made => made.Path == f.File.Path) is { } own ? Encoding.Latin1.GetString(own.Bytes) : null));
        Assert.Empty(shown.MakePartWith("groups/nobody.html"));
    }

    [Theory]
    [InlineData("lanterns", 4, 25)]
    [InlineData("lampes", 5, 15)]
    public void A_hundred_edits_in_a_row_give_the_site_and_the_faults_of_a_first_build(string site, int seed, int leastTaken)
    {
        using var edited = new EditedSite(site, seed);
        var folder = edited.Folder;
        var memory = new BuildMemory();
        var random = new Random(seed);
        var last = Pipeline.Link(folder.Path, memory: memory);
        var shown = Plan(last, null);
        var (taken, made) = (0, 0);
        for (var edit = 1; edit <= 100; edit++)
        {
            var changed = edited.Edit();
            var linked = Pipeline.Link(folder.Path, memory: memory, changed: random.Next(4) == 0 ? null : changed.ToHashSet(StringComparer.Ordinal));
            if (linked.Value.Outline == last.Value.Outline) taken++;
            if (Plan(linked, shown) is { } now) (shown, made) = (now, made + 1);
            last = linked;
            if (edit % 5 != 0) continue;
            var first = Pipeline.Link(folder.Path);
            Assert.Equal(Told(first), Told(linked));
            if (Plan(first, null) is { } whole) Assert.Equal(Files(whole), Files(shown!));
        }
        Assert.InRange(taken, leastTaken, 90);
        Assert.InRange(made, 40, 90);
    }

    private static Site? Plan(Diagnostics.Outcome<Linking.LinkedAlmanac> linked, Site? before) =>
        linked.Diagnostics.Any(d => d.Severity == Diagnostics.Severity.Error) ? null : Composer.Plan(linked.Value, before: before).Value;

    private static string Told(Diagnostics.Outcome<Linking.LinkedAlmanac> linked) => Diagnostics.DiagnosticPrinter.Print(linked.Diagnostics, colour: false);

    private static Dictionary<string, string> Files(Site site)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        site.Compose((_, file) =>
        {
            lock (files) files[file.Path] = Encoding.Latin1.GetString(file.Bytes);
        }, stop: TestContext.Current.CancellationToken);
        return files;
    }
}
