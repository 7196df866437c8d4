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

    [Theory]
    [InlineData("lanterns", 4, 25)]
    [InlineData("lampes", 5, 15)]
    public void A_hundred_edits_in_a_row_give_the_site_and_the_faults_of_a_first_build(string site, int seed, int leastTaken)
    {
        using var folder = new TemporaryFolder();
        var input = Path.Combine(Repository.Fixtures, "sites", site, "input");
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
        {
            // Older than the memory asks for, so that what did not change is taken from it.
            File.SetLastWriteTimeUtc(folder.Write(Path.GetRelativePath(input, file), File.ReadAllText(file)), DateTime.UtcNow.AddDays(-1));
        }
        var memory = new BuildMemory();
        var random = new Random(seed);
        var last = Pipeline.Link(folder.Path, memory: memory);
        var shown = Plan(last, null);
        var (taken, made) = (0, 0);
        for (var edit = 1; edit <= 100; edit++)
        {
            var changed = Edit(folder.Path, input, random);
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

    /// <summary>Edits an entry as people do: mostly its text, now and then its front matter, its headings or the file itself. Returns the paths of what changed.</summary>
    private static string[] Edit(string root, string input, Random random)
    {
        var entries = Directory.GetFiles(Path.Combine(root, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var ofEntries = entries.Where(e => !e.EndsWith(".fr.md", StringComparison.Ordinal) && !e.Contains("pages", StringComparison.Ordinal)).ToList();
        var file = random.Next(4) == 0 ? entries[random.Next(entries.Count)] : ofEntries[random.Next(ofEntries.Count)];
        var text = File.ReadAllText(file);
        var words = Directory.Exists(Path.Combine(input, "seeds")) ? Words : [.. Words.Where(w => !w.StartsWith("[@", StringComparison.Ordinal))];
        string Sentence() => $"The {string.Join(' ', Enumerable.Range(0, 5).Select(_ => words[random.Next(words.Length)]))} was.";
        switch (random.Next(20))
        {
            case 0:
                File.WriteAllText(file, text.Contains("title: New ", StringComparison.Ordinal) ? text.Replace("title: New ", "title: ", StringComparison.Ordinal) : text.Replace("title: ", "title: New ", StringComparison.Ordinal));
                break;
            case 1:
                File.WriteAllText(file, $"{text}\n\n## A heading {random.Next(3)}\n\n{Sentence()}\n");
                break;
            case 2 when text.LastIndexOf("\n\n", text.TrimEnd().Length - 1, StringComparison.Ordinal) is var cut && cut > text.IndexOf("\n---\n", StringComparison.Ordinal):
                File.WriteAllText(file, text[..(cut + 1)]);
                break;
            case 3:
                var other = Path.Combine(Path.GetDirectoryName(file)!, $"a-copy-{random.Next(1000)}.md");
                File.WriteAllText(other, text.Replace("title: ", $"title: Copy {random.Next(1000)} of ", StringComparison.Ordinal));
                return [other];
            case 4 when Path.GetFileName(file).StartsWith("a-copy", StringComparison.Ordinal):
                File.Delete(file);
                break;
            case 5:
                // As an editor saves: into another file, which takes the place of the first.
                File.WriteAllText(file + "~", $"{text}\n{Sentence()}\n");
                File.Move(file + "~", file, overwrite: true);
                return [file + "~", file];
            case 6:
                var second = entries[random.Next(entries.Count)];
                File.WriteAllText(file, $"{text}\n\n{Sentence()} [[groups/nobody]]\n");
                File.WriteAllText(second, File.ReadAllText(second).Replace(" [[groups/nobody]]", "", StringComparison.Ordinal));
                return [file, second];
            case 7:
                File.WriteAllText(file, text.Replace(" [[groups/nobody]]", "", StringComparison.Ordinal));
                break;
            case >= 8 and < 12:
                foreach (var edited in entries)
                {
                    var original = Path.Combine(input, Path.GetRelativePath(root, edited));
                    if (!File.Exists(original)) File.Delete(edited);
                    else File.WriteAllText(edited, File.ReadAllText(original));
                }
                return [.. entries];
            case 12:
                File.WriteAllText(file, $"{text}\n\nSee [[groups/wick-guild#p-{random.Next(1, 9)}]], [[groups/wick-guild#a-heading-1]], [@nothing] and <https://example.org/{random.Next(9)}>.\n");
                break;
            default:
                File.WriteAllText(file, $"{text}\n\n{Sentence()}\n");
                if (random.Next(2) == 0) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-random.Next(1000)).AddMilliseconds(random.Next(1000)));
                break;
        }
        return [file];
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
        }, TestContext.Current.CancellationToken);
        return files;
    }
}
