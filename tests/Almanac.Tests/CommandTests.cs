using System.Text.Json;
using Almanac.Commands;

namespace Almanac.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }

    private void WriteGood()
    {
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\nThe Lamp League met.1\n\nCitations\n\n[1] “Meeting,” Gazette, 2001.\n");
        folder.Write("content/groups/lamp-league.md", "---\ntitle: Lamp League\n---\nIt met.[@1]\n");
    }

    [Fact]
    public void Build_writes_the_site_and_ends_with_one_line_of_counts()
    {
        WriteGood();

        var (exit, output, _) = Run("build", "--root", folder.Path);

        Assert.Equal(0, exit);
        Assert.True(folder.Has("output/groups/lamp-league.html") && folder.Has("output/notes.html") && folder.Has("output/404.html"));
        Assert.Matches(@"^\S+: \d+ pages, \d+ links?, \d+ citations, 0 errors, 0 warnings, [\d.]+ s\n$", output);
    }

    [Fact]
    public void All_faults_are_told_in_one_run_and_nothing_is_written()
    {
        WriteGood();
        Run("build", "--root", folder.Path);
        var before = folder.Read("output/groups/lamp-league.html");
        folder.Write("content/groups/lamp-league.md", "---\ntitle: Lamp League\n---\nA [[Lamp Legue]] and a note.[@7]\n");
        folder.Write("content/people/ann.md", "---\ntitle: [Ann\n---\n");
        folder.Write("content/groups/other.md", "---\ntitle: lamp-league\n---\n");

        var (exit, output, _) = Run("build", "--root", folder.Path);

        Assert.Equal(1, exit);
        foreach (var expected in new[]
        {
            "error[ALM0401]", "content/groups/lamp-league.md:4:3", "did you mean `groups/lamp-league`?",
            "error[ALM0406]", "content/groups/lamp-league.md:4:30", "its notes are 1 to 1",
            "error[ALM0302]", "content/people/ann.md:",
            "error[ALM0403]", "content/groups/other.md:2:8",
        })
        {
            Assert.Contains(expected, output);
        }
        Assert.Equal(before, folder.Read("output/groups/lamp-league.html"));
    }

    [Fact]
    public void Check_writes_nothing_and_says_the_same_as_json()
    {
        folder.Write("content/groups/one.md", "---\ntitle: One\nfunded: 2011\n---\n");

        var (exit, output, _) = Run("check", "--root", folder.Path, "--format", "json");

        Assert.Equal(1, exit);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "output")));
        var row = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(("ALM0303", "error", "content/groups/one.md", 3, 1, 6, "did you mean `founded`?"), (
            row.GetProperty("code").GetString(), row.GetProperty("severity").GetString(), row.GetProperty("path").GetString(),
            row.GetProperty("line").GetInt32(), row.GetProperty("column").GetInt32(), row.GetProperty("length").GetInt32(), row.GetProperty("help").GetString()));
    }

    [Fact]
    public void Check_makes_annotations_for_pull_requests()
    {
        folder.Write("content/groups/one.md", "---\ntitle: One\nfunded: 2011\n---\n");

        var (_, output, _) = Run("check", "--root", folder.Path, "--format", "github");

        Assert.StartsWith("::error file=content/groups/one.md,line=3,col=1,endLine=3,endColumn=7,title=ALM0303%3A key is unknown::unknown key `funded`%0Ahelp: did you mean `founded`?\n", output);
    }

    [Fact]
    public void In_a_GitHub_job_the_whole_list_goes_to_its_summary()
    {
        folder.Write("content/groups/one.md", "---\ntitle: One\nfunded: 2011\n---\n");
        var (name, file) = ("GITHUB_STEP_SUMMARY", folder.Write("summary.md", "before\n"));
        var old = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, file);
        try
        {
            Run("check", "--root", folder.Path);
            Assert.Equal("before\n", folder.Read("summary.md"));
            Run("check", "--root", folder.Path, "--format", "github");
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, old);
        }

        Assert.StartsWith("before\n## Almanac check\n", folder.Read("summary.md"));
        Assert.Contains("| error ALM0303 | content/groups/one.md:3:1 | unknown key \\`funded\\` | did you mean \\`founded\\`? |\n", folder.Read("summary.md"));
    }

    [Fact]
    public void Warnings_stop_a_strict_build()
    {
        WriteGood();
        folder.Write("content/groups/notes.txt", "stray");

        Assert.Equal(0, Run("check", "--root", folder.Path).Exit);
        Assert.Equal(1, Run("build", "--strict", "--root", folder.Path).Exit);
        Assert.False(folder.Has("output/index.html"));
    }

    [Theory]
    [InlineData("bild")]
    [InlineData("build", "--colour")]
    [InlineData("check", "--format", "xml")]
    [InlineData("seed")]
    [InlineData("seed", "no-such-file.txt")]
    [InlineData("build", "--root", "no-such-folder")]
    public void A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        var (exit, _, error) = Run(arguments);

        Assert.Equal(2, exit);
        Assert.StartsWith("almanac: ", error);
    }

    [Fact]
    public void A_folder_that_no_build_made_is_not_touched()
    {
        WriteGood();
        var file = folder.Write("mine/letter.txt", "dear");

        Assert.Equal(2, Run("build", "--root", folder.Path, "--output", Path.GetDirectoryName(file)!).Exit);
        Assert.Equal(2, Run("build", "--root", folder.Path, "--output", folder.Path).Exit);
        Assert.Equal(2, Run("build", "--root", folder.Path, "--output", Path.Combine(folder.Path, "content")).Exit);
        Assert.Equal("dear", File.ReadAllText(file));
    }

    [Fact]
    public void A_disk_that_refuses_ends_with_3()
    {
        WriteGood();
        folder.Write("file", "");

        Assert.Equal(3, Run("build", "--root", folder.Path, "--output", Path.Combine(folder.Path, "file", "output")).Exit);
    }

    [Fact]
    public void The_next_build_keeps_what_did_not_change_and_removes_what_is_gone()
    {
        WriteGood();
        folder.Write("content/people/ann.md", "---\ntitle: Ann\n---\n");
        Run("build", "--root", folder.Path);
        folder.Write("output/CNAME", "example.org");
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "output/notes.html"), old);
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "output/index.html"), old);
        File.Delete(Path.Combine(folder.Path, "content/people/ann.md"));

        Run("build", "--root", folder.Path);

        Assert.False(folder.Has("output/people/ann.html"));
        Assert.Equal("example.org", folder.Read("output/CNAME"));
        Assert.NotEqual(old, File.GetLastWriteTimeUtc(Path.Combine(folder.Path, "output/index.html")));
        Assert.Empty(Directory.EnumerateDirectories(folder.Path, ".output*"));
    }

    [Fact]
    public void A_file_whose_bytes_did_not_change_keeps_its_time()
    {
        WriteGood();
        Run("build", "--root", folder.Path);
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "output/notes.html"), old);

        Run("build", "--root", folder.Path);

        Assert.Equal(old, File.GetLastWriteTimeUtc(Path.Combine(folder.Path, "output/notes.html")));
    }

    [Fact]
    public void Seed_prints_the_contract_as_json()
    {
        var file = folder.Write("land.txt", "Land\nOverview\nIt met.1 It left.2\nLevel of Light:\nHigh\nCitations\n[1] A. Bell, “Lamps,” Gazette, April 2018, https://example.org/a.\n[2] Ibid., 23.");

        var (exit, output, _) = Run("seed", file, "--json");

        Assert.Equal(0, exit);
        var seed = JsonDocument.Parse(output).RootElement;
        Assert.Equal("Land", seed.GetProperty("title").GetString());
        Assert.Equal("High", seed.GetProperty("facts")[0].GetProperty("value").GetString());
        var paragraph = seed.GetProperty("sections")[0].GetProperty("paragraphs")[0];
        Assert.Equal(("It met. It left.", 3), (paragraph.GetProperty("text").GetString(), paragraph.GetProperty("line").GetInt32()));
        Assert.Equal((2, 16), (paragraph.GetProperty("markers")[1].GetProperty("note").GetInt32(), paragraph.GetProperty("markers")[1].GetProperty("offset").GetInt32()));
        var (full, ibid) = (seed.GetProperty("notes")[0].GetProperty("works")[0], seed.GetProperty("notes")[1].GetProperty("works")[0]);
        Assert.Equal(("full", "A. Bell", "2018-04"), (full.GetProperty("kind").GetString(), full.GetProperty("authors")[0].GetString(), full.GetProperty("date").GetString()));
        Assert.Equal(("ibid", "23", 1, 0), (ibid.GetProperty("kind").GetString(), ibid.GetProperty("locator").GetString(), ibid.GetProperty("resolves").GetProperty("note").GetInt32(), ibid.GetProperty("resolves").GetProperty("work").GetInt32()));
        Assert.Equal(full.GetProperty("id").GetString(), seed.GetProperty("works")[0].GetProperty("id").GetString());
        Assert.Equal(2, seed.GetProperty("works")[0].GetProperty("citedBy").GetArrayLength());
    }
}
