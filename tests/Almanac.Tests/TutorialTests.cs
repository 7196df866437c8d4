using System.Text.RegularExpressions;
using Almanac.Commands;

namespace Almanac.Tests;

/// <summary><c>docs/tutorial.md</c> is followed word for word: its commands are run, its files written, what it says is printed is.</summary>
public sealed partial class TutorialTests : IDisposable
{
    /// <summary>The commands that a test leaves out: they wait, or need a network or the system's own programs.</summary>
    private static readonly string[] LeftOut = ["git ", "dotnet build ", "alias ", "almanac serve"];

    private static readonly string[] RunAndRead = ["almanac", "cd", "rm"];

    private readonly TemporaryFolder folder = new();
    private readonly List<string> written = [];
    private string at = "";
    private (int Exit, string Printed) last;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_step_of_the_tutorial_does_what_it_says()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "tutorial.md")).ReplaceLineEndings("\n");
        var seen = new Dictionary<string, int>();
        foreach (Match block in Block.Matches(text))
        {
            var (before, language, lines) = (block.Groups["before"].Value.Trim(), block.Groups["language"].Value, block.Groups["lines"].Value);
            var kind = language == "sh" ? "commands" : FileName.Match(before) is { Success: true } ? "file" : before.EndsWith("prints:", StringComparison.Ordinal) ? "printed" : before.EndsWith("nobody has written:", StringComparison.Ordinal) ? "fault" : "shown";
            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            switch (kind)
            {
                case "commands":
                    foreach (var command in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Run(command);
                    break;
                case "file":
                    folder.Write(Path.Combine(at, FileName.Match(before).Groups["path"].Value), lines);
                    written.Add(FileName.Match(before).Groups["path"].Value);
                    break;
                case "printed":
                    Assert.Equal(lines.TrimEnd(), last.Printed.TrimEnd());
                    break;
                case "fault":
                    Assert.Equal(1, last.Exit);
                    Assert.StartsWith(lines.TrimEnd(), last.Printed);
                    break;
            }
        }
        Assert.Equal("commands 9, fault 1, file 7, printed 1, shown 2", string.Join(", ", seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {s.Value}")));
        Assert.True(folder.Has("brindle/output/people/anna-rook.html"));
    }

    [Fact]
    public void The_last_settings_of_the_tutorial_are_sound()
    {
        Each_step_of_the_tutorial_does_what_it_says();
        folder.Write("brindle/content/site.yml", folder.Read("brindle/content/site.yml") + "url: https://brindle.example/\nrepository: https://github.com/YOU/brindle\n");

        Assert.Equal(0, Almanac("check", "--strict").Exit);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(folder.Path, "brindle", "content"), "*", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains("Tern Island", StringComparison.Ordinal));
    }

    private void Run(string command)
    {
        if (LeftOut.Any(command.StartsWith)) return;
        var words = Word.Matches(command).Select(m => m.Value.Trim('"')).ToArray();
        Assert.Contains(words[0], RunAndRead);
        if (words[0] == "cd") at = words[1];
        else if (words[0] == "rm") foreach (var path in words.Skip(2)) Remove(Path.Combine(folder.Path, at, path));
        else if (words[1] == "init") last = Told(["init", Path.Combine(folder.Path, words[2])]);
        else last = Almanac(words[1..]);
        if (words is ["almanac", "new", .., var title]) Assert.Contains(written.Concat(last.Printed.Split(':')), p => p.EndsWith($"{Parsing.Slug.Of(title)}.md", StringComparison.Ordinal));
        Assert.True(last.Exit == 0 || command == "almanac check", $"{command}: {last.Printed}");
    }

    private (int Exit, string Printed) Almanac(params string[] arguments) => arguments[0] == "seed"
        ? Told(["seed", Path.Combine(folder.Path, at, arguments[1])])
        : Told([.. arguments, "--root", Path.Combine(folder.Path, at)]);

    private static (int Exit, string Printed) Told(string[] arguments)
    {
        using var output = new StringWriter();
        return (CommandLine.Run(arguments, output, output), output.ToString());
    }

    private static void Remove(string path)
    {
        Assert.True(Path.Exists(path), path);
        if (File.Exists(path)) File.Delete(path);
        else Directory.Delete(path, recursive: true);
    }

    [GeneratedRegex(@"(?<before>[^\n]*)\n\n```(?<language>\w+)\n(?<lines>.*?)```(?=\n)", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex(@"`(?<path>[\w/.-]+\.(txt|yml|md))`:$")]
    private static partial Regex FileName { get; }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word { get; }
}
