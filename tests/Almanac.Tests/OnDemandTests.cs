using System.Text;
using Almanac.Composing;

namespace Almanac.Tests;

/// <summary>A site of which each page is made when it is asked for is the same as one that is built at once.</summary>
public sealed class OnDemandTests
{
    private static readonly string[] Words = ["lamp", "wick", "oil", "[[groups/wick-guild]]", "[[groups/lamp-league]]", "night", "[@1]", "[@2]"];

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
        }, TestContext.Current.CancellationToken);

        Assert.True(files.Count > 50);
        Assert.All(files, f => Assert.Equal(
            f.IsList ? null : Encoding.Latin1.GetString(f.File.Bytes),
            shown.MakePartWith(f.File.Path).FirstOrDefault(made => made.Path == f.File.Path) is { } own ? Encoding.Latin1.GetString(own.Bytes) : null));
        Assert.Empty(shown.MakePartWith("groups/nobody.html"));
    }

    [Fact]
    public void A_hundred_edits_in_a_row_end_in_the_site_of_a_first_build()
    {
        using var folder = new TemporaryFolder();
        var input = Path.Combine(Repository.Fixtures, "sites", "lanterns", "input");
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
        {
            // Older than the memory asks for, so that what did not change is taken from it.
            File.SetLastWriteTimeUtc(folder.Write(Path.GetRelativePath(input, file), File.ReadAllText(file)), DateTime.UtcNow.AddDays(-1));
        }
        var entries = Directory.GetFiles(Path.Combine(folder.Path, "content"), "*.md", SearchOption.AllDirectories).Where(f => !f.Contains("pages", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var memory = new BuildMemory();
        var random = new Random(4);
        for (var edit = 0; edit < 100; edit++)
        {
            var file = entries[random.Next(entries.Count)];
            var text = File.ReadAllText(file);
            File.WriteAllText(file, random.Next(4) switch
            {
                0 when !text.Contains("title: New ", StringComparison.Ordinal) => text.Replace("title: ", "title: New ", StringComparison.Ordinal),
                0 => text.Replace("title: New ", "title: ", StringComparison.Ordinal),
                _ => $"{text}\n\nThe {string.Join(' ', Enumerable.Range(0, 5).Select(_ => Words[random.Next(Words.Length)]))} was.[@1]\n",
            });
            if (random.Next(2) == 0) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(edit - 200));
            Pipeline.Link(folder.Path, memory: memory);
        }
        // Links name the old titles.
        foreach (var file in entries) File.WriteAllText(file, File.ReadAllText(file).Replace("title: New ", "title: ", StringComparison.Ordinal));

        Assert.Equal(Files(Pipeline.Link(folder.Path)), Files(Pipeline.Link(folder.Path, memory: memory)));
    }

    private static Dictionary<string, string> Files(Diagnostics.Outcome<Linking.LinkedAlmanac> linked)
    {
        Assert.DoesNotContain(linked.Diagnostics, d => d.Severity == Diagnostics.Severity.Error);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        Composer.Compose(linked.Value, file =>
        {
            lock (files) files[file.Path] = Encoding.Latin1.GetString(file.Bytes);
        });
        return files;
    }
}
