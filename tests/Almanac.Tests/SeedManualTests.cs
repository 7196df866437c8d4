using System.Text.RegularExpressions;
using Almanac.Commands;
using Almanac.Diagnostics;
using Almanac.Parsing.Citations;

namespace Almanac.Tests;

/// <summary>The examples of <c>docs/authoring/seeds.md</c>, so that the manual cannot lie.</summary>
public sealed partial class SeedManualTests
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(Repository.Root, "docs", "authoring", "seeds.md"));

    public static TheoryData<string> Rows => [.. Manual.Split('\n').SkipWhile(l => l != "### Worked examples").Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.Count(c => c == '|') == 9)];

    [Theory, MemberData(nameof(Rows))]
    public void A_worked_example_is_read_as_the_manual_says(string row)
    {
        var cells = row.Split('|').Select(c => c.Trim()).ToArray()[1..^1];
        var source = new SourceText("seeds/land.txt", cells[0]);

        var work = Assert.Single(WorkReader.ReadNote(1, cells[0], source.Span(0, cells[0].Length), []));

        var form = work.Form switch { CitationForm.Full => "full", CitationForm.Ibid => "ibid", _ => "short" };
        Assert.Equal(cells[1..], (string[])[form, string.Join("; ", work.Authors), work.Title ?? "", work.Publication ?? "", work.Date?.Text ?? "", work.Locator ?? "", work.Url ?? ""]);
    }

    [Fact]
    public void There_are_worked_examples() => Assert.True(Rows.Count >= 16);

    [Fact]
    public void The_example_seed_is_shown_as_the_manual_says()
    {
        var blocks = Block.Matches(Manual).Select(m => m.Groups["text"].Value).ToList();
        using var folder = new TemporaryFolder();
        var file = folder.Write("seeds/orvane.txt", blocks[0]);
        using var output = new StringWriter();

        SeedCommand.Run(file, json: false, output, TextWriter.Null);

        var printed = Regex.Replace(output.ToString(), @"\S*/orvane\.txt", "orvane.txt");
        Assert.Equal(blocks[1], printed);
    }

    [GeneratedRegex(@"^```text\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block { get; }
}
