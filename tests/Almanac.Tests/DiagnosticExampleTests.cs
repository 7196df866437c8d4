using System.Text.RegularExpressions;
using Almanac.Diagnostics.Rules;

namespace Almanac.Tests;

/// <summary>
/// The examples of <c>docs/diagnostics/</c> are true: what stands under “Wrong” gives the code, what stands under “Right”
/// does not. An example is put into the almanac <c>tests/fixtures/examples/base</c>, at the file that it seems to be of; where
/// the page tells more than its example shows, <c>tests/fixtures/examples/CODE</c> has the rest, and the line
/// <c>EXAMPLE</c> in one of its files is where the example goes; an empty file takes that of the base away.
/// </summary>
public sealed partial class DiagnosticExampleTests
{
    private static readonly string Examples = Path.Combine(Repository.Fixtures, "examples");

    /// <summary>Pages whose example cannot be text that is put into a file, with the reason.</summary>
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal)
    {
        ["ALM0101"] = "a byte that no UTF-8 text has",
        ["ALM0103"] = "a file of more than a mebibyte",
        ["ALM0104"] = "a symbolic link",
        ["ALM0105"] = "names of files",
        ["ALM0106"] = "names of files",
        ["ALM0107"] = "names of files",
        ["ALM0108"] = "names of files",
        ["ALM0109"] = "names of files",
        ["ALM0213"] = "a citation of more than a page",
        ["ALM0315"] = "a line that the page cuts off",
        ["ALM0321"] = "a line that the page cuts off",
        ["ALM0405"] = "names of files",
        ["ALM0703"] = "names of files",
        ["ALM0704"] = "names of files",
    };

    public static TheoryData<string> Codes => [.. AllRules.List.Select(r => r.Code).Where(code => !NotRun.ContainsKey(code))];

    [Theory, MemberData(nameof(Codes))]
    public void The_wrong_example_gives_the_code_and_the_right_one_does_not(string code)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics", $"{code}.md")).ReplaceLineEndings("\n");
        var parts = page.Split("\n## Wrong\n")[^1].Split("\n## Right\n");
        var (wrong, right) = (Block.Match(parts[0]), Block.Match(parts[^1]));
        Assert.True(parts.Length == 2 && wrong.Success && right.Success, $"{code}.md needs an example under Wrong and under Right");

        Assert.Contains(code, CodesOf(code, "wrong", wrong));
        Assert.DoesNotContain(code, CodesOf(code, "right", right));
    }

    private static IEnumerable<string> CodesOf(string code, string side, Match example)
    {
        using var folder = new TemporaryFolder();
        Copy(Path.Combine(Examples, "base"), folder, null);
        if (code.StartsWith("ALM05", StringComparison.Ordinal)) folder.Write("content/site.yml", $"rules: {{ {code}: warning }}\n");
        var (text, language) = (example.Groups["text"].Value.Replace('␈', '\b'), example.Groups["language"].Value);
        var isPlaced = Copy(Path.Combine(Examples, code), folder, text) | Copy(Path.Combine(Examples, code, side), folder, text);
        if (!isPlaced)
        {
            var (path, whole) = Placed(text, language);
            folder.Write(path, whole);
        }
        return Pipeline.Build(folder.Path).Diagnostics.Select(d => d.Rule.Code);
    }

    /// <summary>The file that an example is of, and its whole text.</summary>
    private static (string Path, string Text) Placed(string text, string language) => language switch
    {
        "markdown" when text.StartsWith("living:", StringComparison.Ordinal) => ("content/people/example.md", $"---\ntitle: Example\n{text}"),
        "markdown" when text.StartsWith("---\n", StringComparison.Ordinal) => ("content/groups/example.md", text),
        "markdown" => ("content/groups/example.md", $"---\ntitle: Example\n---\n{text}"),
        "yaml" when text.StartsWith("- id:", StringComparison.Ordinal) => ("content/sources/example.yml", text),
        "yaml" when text.StartsWith("  - {", StringComparison.Ordinal) => ("content/groups/example.md", $"---\ntitle: Example\nrelations:\n{text}---\n"),
        "yaml" => ($"content/{KindOf(text)}/example.md", $"---\n{(text.Contains("title:", StringComparison.Ordinal) || text.StartsWith("summary: Makers", StringComparison.Ordinal) ? "" : "title: Example\n")}{text}---\n"),
        "html" => ("theme/layouts/404.html", "{{~ include \"head\" ~}}\n" + (text.Contains("{{ heading }}", StringComparison.Ordinal) || text.Contains("headding", StringComparison.Ordinal) ? "" : "<h1>{{ heading }}</h1>\n") + text + "{{~ include \"foot\" ~}}\n"),
        _ => ("seeds/orvane.txt", Seed(text)),
    };

    /// <summary>A seed with what the example lacks: a paragraph that cites its notes, or notes that its markers cite.</summary>
    private static string Seed(string text)
    {
        if (text.Contains("Citations\n", StringComparison.Ordinal)) return $"Orvane\n\nOverview\n\n{text}";
        if (text.StartsWith('[')) return $"Orvane\n\nOverview\n\n{string.Concat(Enumerable.Range(1, NoteNumber.Count(text)).Select(i => $"The harbour was lit in the year of lamp makers.{i} "))}\n\nCitations\n\n{text}";
        var notes = string.Concat(Enumerable.Range(1, 4).Where(i => Regex.IsMatch(text, $@"[.,]{i}")).Select(i => $"[{i}] Ina Torvel, “Lanterns of Quillhaven,” Orvane Gazette, June {i}, 1921.\n"));
        return $"Orvane\n\nOverview\n\n{text}\nThe harbour was lit.\n\nCitations\n\n{notes}";
    }

    private static string KindOf(string yaml) =>
        Regex.IsMatch(yaml, "(?m)^(date|killed):") ? "events" : Regex.IsMatch(yaml, "(?m)^(born|living):|leader-of") ? "people" : yaml.Contains("coordinates:", StringComparison.Ordinal) ? "places" : "groups";

    /// <summary>Copies a folder's files, the example in the place of its line; true where there was one.</summary>
    private static bool Copy(string from, TemporaryFolder to, string? example)
    {
        var isPlaced = false;
        if (!Directory.Exists(from)) return false;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file).Replace('\\', '/');
            if (path.StartsWith("wrong/", StringComparison.Ordinal) || path.StartsWith("right/", StringComparison.Ordinal)) continue;
            var text = File.ReadAllText(file).ReplaceLineEndings("\n");
            isPlaced |= example is not null && text.Contains("EXAMPLE\n", StringComparison.Ordinal);
            if (text.Length == 0) File.Delete(Path.Combine(to.Path, path));
            else to.Write(path, example is null ? text : text.Replace("EXAMPLE\n", example, StringComparison.Ordinal));
        }
        return isPlaced;
    }

    [Fact]
    public void Each_page_left_out_belongs_to_a_rule() => Assert.Empty(NotRun.Keys.Except(AllRules.List.Select(r => r.Code)));

    [GeneratedRegex(@"```(?<language>\w+)\n(?<text>.*?)```(\n|$)", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex(@"(?m)^\[\d+\]")]
    private static partial Regex NoteNumber { get; }
}
