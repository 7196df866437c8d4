using System.Text.RegularExpressions;
using Almanac.Commands;
using Almanac.Diagnostics;
using Almanac.Parsing.Entries;
using CsCheck;

namespace Almanac.Tests;

public sealed partial class NewCommandTests : IDisposable
{
    private static readonly string[] KindNames = ["group", "person", "event", "place"];

    private readonly TemporaryFolder folder = new();

    public NewCommandTests()
    {
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\nThey met.1\n\nCitations\n\n[1] “Meeting,” Gazette, 2001.\n");
        foreach (var name in (string[])["groups", "people", "events", "places"])
        {
            folder.Write($"content/{name}/other-{name}.md", $"---\ntitle: Other of {name}\nsummary: Another.\n---\nIt is.[@1]\n");
        }
        // Mali's rules alone: the pages of its menu and the names it sets aside are not here.
        var site = File.ReadAllText(Path.Combine(Repository.Root, "content/site.yml"));
        folder.Write("content/site.yml", site[site.IndexOf("rules:", StringComparison.Ordinal)..]);
        folder.Write("content/vocabulary.yml", File.ReadAllText(Path.Combine(Repository.Root, "content/vocabulary.yml")));
    }

    public static TheoryData<string> AllKinds => [.. KindNames];

    public void Dispose() => folder.Dispose();

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run([.. arguments, "--root", folder.Path], output, error);
        return (exit, output.ToString(), error.ToString());
    }

    private static string PathOf(string kind, string slug) =>
        $"content/{Kinds.Folder(Enum.Parse<EntryKind>(kind, ignoreCase: true))}/{slug}.md";

    [Theory, MemberData(nameof(AllKinds))]
    public void A_new_entry_passes_check_once_its_blanks_are_filled(string kind)
    {
        var (exit, output, _) = Run("new", kind, "Lamp: the \"First\"");
        var path = PathOf(kind, "lamp-the-first");
        Assert.Equal(0, exit);
        Assert.Contains(path, output);

        folder.Write(path, Filled(folder.Read(path), kind));
        var built = Pipeline.Build(folder.Path);

        Assert.Equal("", DiagnosticPrinter.Print(built.Diagnostics, colour: false));
        var entry = built.Almanac.Entries.Single(e => e.Id.Slug == "lamp-the-first").Entry;
        Assert.Equal(("Lamp: the \"First\"", "It burns."), (entry.Title.Text, entry.Summary));
        Assert.True(entry is { Aliases.Length: 1, Facts.Length: 1, Relations.Length: 1, Disputes.Length: 1 });
        Assert.Equal(EntryKeys.Of(entry.Id.Kind).Count(k => folder.Read(path).Contains($"\n{k.Name}:")), EntryKeys.Of(entry.Id.Kind).Length - (kind == "person" ? 2 : kind == "place" ? 1 : 0));
    }

    [Theory, MemberData(nameof(AllKinds))]
    public void A_new_entry_left_blank_is_told_what_it_lacks_and_nothing_else(string kind)
    {
        Run("new", kind, "Lamp");

        var built = Pipeline.Build(folder.Path);

        Assert.Equal(kind == "event" ? ["ALM0503", "ALM0305"] : ["ALM0503"], built.Diagnostics.Select(d => d.Rule.Code));
        Assert.All(built.Diagnostics, d => Assert.Contains("add `", d.Help));
    }

    [Fact]
    public void A_form_left_half_filled_is_told_by_its_line()
    {
        Run("new", "group", "Lamp");
        var path = PathOf("group", "lamp");
        folder.Write(path, folder.Read(path).Replace("#   - { type:", "  - { type:").Replace("# relations:", "relations:"));

        var built = Pipeline.Build(folder.Path);

        Assert.Equal(["`target` is missing", "`type` is missing"], built.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message));
    }

    [Theory]
    [InlineData("'Tis: a \"quoted\" \\ title # with - all", "tis-a-quoted-title-with-all")]
    [InlineData("Ansar Dine أنصار الدين", "ansar-dine")]
    [InlineData("🎉 Party 1 🎉", "party-1")]
    [InlineData("  two\n lines\t here ", "two-lines-here")]
    [InlineData("{a}: [b], &c *d !e %f @g `h` | > ? null", "a-b-c-d-e-f-g-h-null")]
    [InlineData("@home", "home")]
    [InlineData("---", null)]
    [InlineData("🎉!!", null)]
    [InlineData("أنصار الدين", null)]
    [InlineData("  ", null)]
    [InlineData("Index", null)]
    [InlineData("hidden \u202E turn", null)]
    public void A_title_becomes_sound_YAML_or_is_refused(string title, string? slug)
    {
        var (exit, _, error) = Run("new", "group", title);

        if (slug is null)
        {
            Assert.Equal(2, exit);
            Assert.StartsWith("almanac: ", error);
            return;
        }
        Assert.Equal(0, exit);
        var entry = Pipeline.Build(folder.Path).Almanac.Entries.Single(e => e.Id.Slug == slug).Entry;
        Assert.Equal(string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), entry.Title.Text);
    }

    [Fact]
    public void A_title_without_Latin_letters_is_told_where_to_go()
    {
        Assert.Contains("as in `almanac new group \"Lantern Guild\"`, and then give `أنصار` under `aliases`", Run("new", "group", "أنصار").Error);
        Assert.EndsWith("as in `almanac new group \"Lantern Guild\"`\n", Run("new", "group", "!!").Error);
    }

    [Fact]
    public void Any_title_is_read_back_as_it_was_typed() =>
        OneOf("a", "B", "é", "\"", "\\", ":", " #", "'", "- ", "{", "]", "|", "💡", "م", "%", "\\n", "\\u0041").List[1, 8].Sample(parts =>
        {
            var title = "x" + string.Concat(parts).TrimEnd();
            var source = new SourceText("content/groups/x.md", BlankEntry.Of(EntryKind.Group, title, VocabularyReader.Read(Reading.BuiltIn.Vocabulary()).Value));
            var read = EntryReader.Read(source, new(EntryKind.Group, "x"), VocabularyReader.Read(Reading.BuiltIn.Vocabulary()).Value);
            return read.Diagnostics.IsEmpty && read.Value.Title.Text == title;
        });

    [Fact]
    public void An_existing_file_is_never_touched()
    {
        folder.Write("content/groups/lamp.md", "mine");

        var (exit, _, error) = Run("new", "group", "Lamp");

        Assert.Equal((2, "mine"), (exit, folder.Read("content/groups/lamp.md")));
        Assert.Contains("content/groups/lamp.md` is there already", error);
    }

    [Theory]
    [InlineData("grop", "did you mean `group`?")]
    [InlineData("people", "did you mean `person`?")]
    [InlineData("ship", "there is no kind `ship`; the kinds are")]
    public void A_wrong_kind_names_the_four(string kind, string expected)
    {
        var (exit, _, error) = Run("new", kind, "Lamp");

        Assert.Equal(2, exit);
        Assert.Contains(expected, error);
        Assert.Contains("`group`, `person`, `event`, `place`", error);
    }

    [Fact]
    public void A_folder_that_is_a_link_is_not_followed()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.Delete(Path.Combine(folder.Path, "content/groups"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "content/groups"), elsewhere.Path);

        Assert.Equal(2, Run("new", "group", "Lamp").Exit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));
    }

    /// <summary>Every comment turned into its key, every blank filled.</summary>
    private static string Filled(string text, string kind)
    {
        var relation = kind switch
        {
            "group" => "type: led-by, target: people/other-people",
            "person" => "type: leader-of, target: groups/other-groups",
            "event" => "type: located-in, target: places/other-places",
            _ => "type: location-of, target: events/other-events",
        };
        var type = kind switch { "group" => "movement", "event" => "attack", _ => "town" };
        var status = kind == "group" ? "active" : "confirmed";
        var lines = text.Split('\n').Where(l => !l.StartsWith("# Fill") && !l.StartsWith("# in cite") && !l.StartsWith("# The text"))
            .Select(l => l.StartsWith("# ") ? l[2..] : l)
            .Select(l => l.Replace("type: , target: ", relation).Replace("cite: []", "cite: [1]"))
            .Select(l => Blank.Replace(l, m => m.Groups["key"].Value + ": " + m.Groups["key"].Value switch
            {
                "summary" => "It burns.",
                "short" => "First Lamp",
                "name" => "La lampe",
                "lang" => "fr",
                "type" => type,
                "is" => status,
                "living" => "no",
                "target" => "places/other-places",
                "coordinates" => "[12.5, -3.25]",
                "low" => "1000",
                "high" => "2000",
                "from" => "2001-03",
                "to" or "as-of" or "date" => "2001-03",
                _ => "Words",
            } + " ")).ToList();
        return string.Join('\n', lines).Replace("country: { target: places/other-places", "country: { target: Orvane") + "It burns.[@1]\n";
    }

    [GeneratedRegex(@"\b(?<key>(?!roles|facts|aliases|relations|disputed|accounts)[a-z-]+): *(?=,|\}|#|$)")]
    private static partial Regex Blank { get; }
}
