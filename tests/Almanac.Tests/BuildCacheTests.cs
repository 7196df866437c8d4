using System.Text;
using Almanac.Commands;
using Almanac.Publishing;
using Almanac.Reading;

namespace Almanac.Tests;

/// <summary>What a build takes from the last one is what it would have made.</summary>
public sealed class BuildCacheTests
{
    [Theory]
    [InlineData("lanterns", 7)]
    [InlineData("lampes", 8)]
    public void Fifty_edits_in_a_row_give_the_tree_and_the_words_of_builds_without_a_cache(string site, int seed)
    {
        using var edited = new EditedSite(site, seed);
        using var other = new TemporaryFolder();
        var good = 0;
        for (var edit = 0; edit < 50; edit++)
        {
            var kept = Build(edited.Folder.Path);
            var fresh = Build(edited.Folder.Path, "--no-cache", "--output", Path.Combine(other.Path, "fresh"));
            Assert.Equal(fresh, kept);
            if (kept.Exit == 0)
            {
                good++;
                Assert.Equal(Tree(Path.Combine(other.Path, "fresh")), Tree(Path.Combine(edited.Folder.Path, "output")));
            }
            edited.Edit();
        }
        Assert.InRange(good, 20, 50);
    }

    [Fact]
    public void With_nothing_changed_nothing_is_written_and_the_same_is_said()
    {
        using var edited = new EditedSite("lanterns", 1);
        var root = edited.Folder.Path;
        File.AppendAllText(Path.Combine(root, "content", "groups", "wick-guild.md"), "\nSee [[lamp-league|the league]] and [more](https://example.org/?utm_source=x).\n");
        var first = Build(root);
        var before = Times(root);

        Assert.Equal(first, Build(root));
        Assert.Equal(before, Times(root));
    }

    [Fact]
    public void An_edited_text_makes_its_page_and_those_that_show_it_anew_and_no_other()
    {
        using var edited = new EditedSite("lanterns", 1);
        var root = edited.Folder.Path;
        Make(root);
        File.AppendAllText(Path.Combine(root, "content", "groups", "wick-guild.md"), "\nThe wicks went to [[places/port]].[@1]\n");

        var made = Make(root);

        Assert.Contains("groups/wick-guild.html", made);
        Assert.Contains("places/port.html", made);
        Assert.Contains("notes.html", made);
        Assert.Empty(made.Intersect(["people/ann-bell.html", "events/harbour-night.html", "map.html", "timeline.html", "groups/index.html", "404.html"]));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("empty")]
    [InlineData("half")]
    [InlineData("another letter")]
    [InlineData("no JSON")]
    [InlineData("a folder")]
    public void A_damaged_cache_is_none(string damage)
    {
        using var edited = new EditedSite("lanterns", 1);
        var root = edited.Folder.Path;
        var first = Build(root);
        var tree = Tree(Path.Combine(root, "output"));
        Damage(Path.Combine(root, BuildCache.FileName), damage);

        Assert.Equal(first, Build(root));
        Assert.Equal(tree, Tree(Path.Combine(root, "output")));
        Assert.Contains("groups/wick-guild.html", Make(root, damage));
    }

    [Fact]
    public void A_file_of_the_site_that_somebody_changed_or_deleted_is_made_again()
    {
        using var edited = new EditedSite("lanterns", 1);
        var root = edited.Folder.Path;
        Build(root);
        var tree = Tree(Path.Combine(root, "output"));
        File.Delete(Path.Combine(root, "output", "places", "port.html"));
        File.AppendAllText(Path.Combine(root, "output", "people", "ann-bell.html"), "<p>Not ours.");

        Build(root);

        Assert.Equal(tree, Tree(Path.Combine(root, "output")));
    }

    [Theory]
    [InlineData("content/site.yml", "title: ", "title: Another ")]
    [InlineData("theme/partials/foot.html", "</footer>", "<p>Another foot</p></footer>")]
    [InlineData("content/vocabulary.yml", "Allied with", "In league with")]
    [InlineData("seeds/lanterns.txt", "The ", "Another ")]
    public void Another_setting_template_or_vocabulary_gives_the_tree_of_a_first_build(string path, string was, string now)
    {
        using var edited = new EditedSite("lanterns", 1);
        using var other = new TemporaryFolder();
        var root = edited.Folder.Path;
        Build(root);
        var text = edited.Folder.Has(path) ? edited.Folder.Read(path) : BuiltIn.Theme().Single(t => t.Path == path).Text;
        Assert.Contains(was, text, StringComparison.Ordinal);
        edited.Folder.Write(path, text.Replace(was, now, StringComparison.Ordinal));

        var kept = Build(root);

        Assert.Equal(Build(root, "--no-cache", "--output", Path.Combine(other.Path, "fresh")), kept);
        Assert.Equal(Tree(Path.Combine(other.Path, "fresh")), Tree(Path.Combine(root, "output")));
    }

    [Fact]
    public void Without_a_cache_none_is_left()
    {
        using var edited = new EditedSite("lanterns", 1);

        Build(edited.Folder.Path, "--no-cache");

        Assert.False(edited.Folder.Has(BuildCache.FileName));
    }

    private static void Damage(string file, string how)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        if (File.Exists(file)) File.Delete(file);
        if (how == "a folder") Directory.CreateDirectory(file);
        else if (how != "gone") File.WriteAllText(file, how switch { "empty" => "", "half" => text[..(text.Length / 2)], "another letter" => text.Replace("wick", "wack", StringComparison.Ordinal), _ => new string('0', 64) + "\n{]" });
    }

    /// <summary>Builds, and returns the paths of what was made and not taken from the last build.</summary>
    private static List<string> Make(string root, string? damage = null)
    {
        var output = Path.Combine(root, "output");
        if (damage is not null) Damage(Path.Combine(root, BuildCache.FileName), damage);
        var cache = new BuildCache(root, output, Pipeline.Read(root, new()), History.None, null);
        using var publisher = new SitePublisher(output);
        var built = Pipeline.Build(root, take: publisher.Add, cache: cache);
        publisher.Complete();
        cache.Keep("", built.Diagnostics);
        return [.. cache.Made];
    }

    private static (int Exit, string Said) Build(string root, params string[] options)
    {
        using var output = new StringWriter();
        var exit = CommandLine.Run(["build", "--root", root, .. options], output, output);
        // Without the folder and the time.
        return (exit, string.Join('\n', output.ToString().Split('\n').Select(line => line.Contains(" s", StringComparison.Ordinal) && line.Contains(", ", StringComparison.Ordinal) ? line[..line.LastIndexOf(',')][(line.IndexOf(": ", StringComparison.Ordinal) + 1)..] : line)));
    }

    private static Dictionary<string, string> Tree(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, f), f => Encoding.Latin1.GetString(File.ReadAllBytes(f)), StringComparer.Ordinal);

    private static Dictionary<string, DateTime> Times(string root) => Directory.EnumerateFileSystemEntries(Path.Combine(root, "output"), "*", SearchOption.AllDirectories)
        .ToDictionary(f => f, File.GetLastWriteTimeUtc, StringComparer.Ordinal);
}
