using System.Diagnostics;
using Almanac.Commands;

namespace Almanac.Tests;

/// <summary><c>almanac diff</c> on real repositories.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DiffCommandTests()
    {
        Git("init", "-q", "-b", "main");
        folder.Write("wiki/content/groups/guild.md", "---\ntitle: Lantern Guild\n---\nIt met.\n");
        folder.Write("wiki/notes.txt", "not read");
        Git("add", "-A");
        Git("commit", "-q", "-m", "First");
    }

    private string Root => Path.Combine(folder.Path, "wiki");

    public void Dispose() => folder.Dispose();

    private void Git(params string[] arguments)
    {
        string[] all = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", .. arguments];
        using var git = Process.Start(new ProcessStartInfo("git", all) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true })!;
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, git.StandardError.ReadToEnd());
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run(["diff", "--root", Root, .. arguments], output, error);
        return (exit, output.ToString(), error.ToString());
    }

    [Fact]
    public void The_working_tree_is_told_against_a_revision()
    {
        Assert.Equal((0, "The almanac says the same as before.\n", ""), Run("HEAD"));

        folder.Write("wiki/content/groups/guild.md", "---\ntitle: Lantern Guild\nsummary: Keepers.\n---\nIt met.\n");
        folder.Write("wiki/content/people/ina.md", "---\ntitle: Ina\n---\n");

        var (exit, output, _) = Run("main");
        Assert.Equal(0, exit);
        Assert.Equal("1 page added, 1 changed.\n\nLantern Guild (groups/guild)\n  summary added: Keepers.\n\nIna (people/ina)\n  person added\n  paragraphs: 0\n", output);
        Assert.StartsWith("1 page added, 1 changed.\n\n### Lantern Guild (groups/guild)\n\n- summary added", Run("@", "--format", "github").Output);
    }

    [Fact]
    public void Files_that_a_revision_lacks_are_all_new()
    {
        Git("checkout", "-q", "--orphan", "empty");
        Git("rm", "-rq", "--cached", ".");
        Git("commit", "-q", "--allow-empty", "-m", "Empty");

        Assert.StartsWith("1 page added; 1 error gone.\n\nLantern Guild", Run("HEAD").Output);
    }

    [Theory]
    [InlineData("nothing-of-the-kind")]
    [InlineData("HEAD:wiki")]
    [InlineData("HEAD~9")]
    [InlineData("")]
    [InlineData("main; touch owned")]
    [InlineData("$(touch owned)")]
    public void A_revision_that_is_none_ends_with_2(string revision)
    {
        var (exit, output, error) = Run(revision);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("name a branch, a tag or a commit", error);
        Assert.False(folder.Has("wiki/owned"));
    }

    [Fact]
    public void A_revision_is_never_an_option_of_git()
    {
        var target = Path.Combine(folder.Path, "owned.tar");

        Assert.Equal(2, Run($"--output={target}").Exit);
        var (exit, _, error) = Run("--", $"--output={target}");

        Assert.Equal(2, exit);
        Assert.Contains("is no revision", error);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public void Without_a_repository_it_ends_with_2()
    {
        using var elsewhere = new TemporaryFolder();
        using var output = new StringWriter();

        Assert.Equal(2, CommandLine.Run(["diff", "HEAD", "--root", elsewhere.Path], output, output));
        Assert.Contains("is in no git repository", output.ToString());
    }

    [Fact]
    public void Links_of_a_revision_are_not_followed()
    {
        File.CreateSymbolicLink(Path.Combine(Root, "content/groups/linked.md"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(Root, "content/people"), "/etc");
        Git("add", "-A");
        Git("commit", "-q", "-m", "Links");
        File.Delete(Path.Combine(Root, "content/groups/linked.md"));
        Directory.Delete(Path.Combine(Root, "content/people"));

        var (exit, output, _) = Run("HEAD");

        Assert.Equal((0, "The almanac says the same as before.\n"), (exit, output));
    }
}
