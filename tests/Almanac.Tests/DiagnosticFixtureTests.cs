using System.Text;
using Almanac.Composing;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Tests;

/// <summary>Each diagnostic has a page in the docs and a fixture whose whole message is a snapshot.</summary>
public sealed class DiagnosticFixtureTests
{
    private static readonly string Folder = Path.Combine(Repository.Fixtures, "diagnostics");

    public static TheoryData<string> Codes => [.. AllRules.List.Select(r => r.Code).Where(code => code != ReadingRules.TooLarge.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void A_fault_is_told_as_expected(string code)
    {
        var folder = Path.Combine(Folder, code);
        Assert.True(Directory.Exists(Path.Combine(folder, "input")), $"{code} has no fixture in {folder}/input");

        var built = Pipeline.Build(Path.Combine(folder, "input"));

        Assert.Contains(code, built.Diagnostics.Select(d => d.Rule.Code));
        var text = DiagnosticPrinter.Print(built.Diagnostics, colour: false);
        FolderSnapshot.Match(Path.Combine(folder, "expected"), [new OutputFile("diagnostics.txt", Encoding.UTF8.GetBytes(text))]);
    }

    [Fact]
    public void Every_code_is_given_once_and_has_a_page()
    {
        Assert.Equal(AllRules.List.Length, AllRules.List.Select(r => r.Code).Distinct().Count());
        var docs = Path.Combine(Repository.Root, "docs", "diagnostics");
        var index = File.ReadAllText(Path.Combine(docs, "README.md"));
        foreach (var rule in AllRules.List)
        {
            var page = Path.Combine(docs, $"{rule.Code}.md");
            Assert.True(File.Exists(page), $"{page} is missing");
            Assert.StartsWith($"# {rule.Code}: {rule.Title}\n", File.ReadAllText(page));
            Assert.Contains($"({rule.Code}.md)", index);
        }
    }

    [Fact]
    public void No_fixture_is_left_without_a_rule() =>
        Assert.Empty(Directory.EnumerateDirectories(Folder).Select(f => Path.GetFileName(f)!).Except(AllRules.List.Select(r => r.Code)));

    [Fact]
    public void A_file_over_its_limit_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/long.md", "---\ntitle: Long\n---\n" + new string('a', 1 << 20));

        var built = Pipeline.Build(folder.Path);

        Assert.Equal("ALM0103", Assert.Single(built.Diagnostics).Rule.Code);
    }
}
