using Almanac.Reading;

namespace Almanac.Tests;

/// <summary>When files were last changed, out of repositories made for the test.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private void Run(params string[] arguments)
    {
        string[] settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"];
        var (exit, output, fault) = Git.Ask(folder.Path, settings.Concat(arguments));
        Assert.True(exit == 0, output + fault);
    }

    private void Commit(string date)
    {
        Run("add", "-A");
        Environment.SetEnvironmentVariable("GIT_COMMITTER_DATE", date);
        try
        {
            Run("commit", "-q", "-m", "change");
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_COMMITTER_DATE", null);
        }
    }

    [Fact]
    public void Each_file_has_the_day_of_its_last_commit_and_a_changed_one_has_none()
    {
        Run("init", "-q");
        folder.Write("content/groups/a.md", "a");
        folder.Write("content/groups/über.md", "b");
        folder.Write("seeds/s.txt", "c");
        Commit("2020-01-02T23:30:00-05:00");
        folder.Write("content/groups/a.md", "a2");
        folder.Write("README.md", "no content");
        Commit("2021-06-01T00:00:00Z");
        folder.Write("seeds/s.txt", "not committed");
        folder.Write("content/groups/new.md", "nor this");

        var history = HistoryReader.Read(folder.Path);

        Assert.Equal(new(2021, 6, 1, 0, 0, 0, TimeSpan.Zero), history.Date);
        Assert.Equal(40, history.Commit!.Length);
        Assert.Equal(
            [("content/groups/a.md", "2021-06-01"), ("content/groups/über.md", "2020-01-03")],
            history.Changed.Select(c => (c.Key, c.Value.UtcDateTime.ToString("yyyy-MM-dd"))).Order());
    }

    [Fact]
    public void A_root_below_the_repository_has_paths_of_its_own()
    {
        Run("init", "-q");
        folder.Write("mali/content/groups/a.md", "a");
        Commit("2020-01-02T00:00:00Z");

        Assert.Equal(["content/groups/a.md"], HistoryReader.Read(Path.Combine(folder.Path, "mali")).Changed.Keys);
    }

    [Fact]
    public void A_shallow_clone_claims_no_day_for_what_it_cannot_know()
    {
        Run("init", "-q");
        folder.Write("content/groups/a.md", "a");
        Commit("2020-01-02T00:00:00Z");
        folder.Write("content/groups/b.md", "b");
        Commit("2021-01-02T00:00:00Z");
        folder.Write("content/groups/c.md", "c");
        Commit("2022-01-02T00:00:00Z");
        Run("clone", "-q", "--depth", "2", new Uri(folder.Path).AbsoluteUri, "shallow");

        var history = HistoryReader.Read(Path.Combine(folder.Path, "shallow"));

        Assert.Equal(2022, history.Date?.Year);
        Assert.Equal(["content/groups/c.md"], history.Changed.Keys);
    }

    [Fact]
    public void Without_a_repository_nothing_has_a_date()
    {
        folder.Write("content/groups/a.md", "a");
        var history = HistoryReader.Read(folder.Path);
        Assert.Null(history.Date);
        Assert.Empty(history.Changed);
    }
}
