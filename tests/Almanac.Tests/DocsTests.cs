using System.Reflection;
using System.Text.RegularExpressions;

namespace Almanac.Tests;

/// <summary>What the docs name is there: files, types, and what their links lead to.</summary>
public sealed partial class DocsTests
{
    private static readonly string Root = Repository.Root;

    /// <summary>The names of all types, and of their members.</summary>
    private static readonly HashSet<string> Types = [.. typeof(Pipeline).Assembly.GetTypes().Concat(typeof(DocsTests).Assembly.GetTypes())
        .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(m => m.Name).Prepend(t.Name.Split('`')[0]))];

    public static TheoryData<string> Pages => [.. new[] { "", "docs", ".github" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.md", f == "" ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_within_the_docs_lands(string page)
    {
        var text = WithoutCode(File.ReadAllText(Path.Combine(Root, page)));
        foreach (Match link in Link.Matches(text))
        {
            var target = link.Groups["target"].Value;
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;
            var (file, fragment) = target.Split('#') is [var f, var after] ? (f, after) : (target, "");
            var path = file.Length == 0 ? Path.Combine(Root, page) : Path.GetFullPath(Path.Combine(Root, Path.GetDirectoryName(page)!, file));
            Assert.True(Path.Exists(path), $"{page}: nothing is at {target}");
            if (fragment.Length > 0) Assert.True(Headings(path).Contains(fragment), $"{page}: {target} names no heading");
        }
    }

    [Theory]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/releasing.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/authoring/pull-requests.md")]
    public void Every_file_and_type_that_the_page_names_is_there(string page)
    {
        var text = Fence.Replace(File.ReadAllText(Path.Combine(Root, page)), "");
        var names = Code.Matches(text).Select(m => m.Groups["code"].Value).ToList();
        Assert.All(names.Where(IsPath), path => Assert.True(IsThere(path), $"{page} names {path}, which is not there"));
        Assert.All(names.Where(n => TypeName.IsMatch(n)), name => Assert.True(IsType(name), $"{page} names {name}, which is no type of the project"));
    }

    [Fact]
    public void Every_type_of_the_glossary_is_there()
    {
        var glossary = File.ReadAllText(Path.Combine(Root, "docs", "glossary.md"));
        Assert.All(Code.Matches(glossary).Select(m => m.Groups["code"].Value).Where(n => TypeName.IsMatch(n)), name => Assert.True(IsType(name), $"the glossary names {name}, which is no type of the project"));
    }

    [Fact]
    public void The_page_of_every_command_is_up_to_date()
    {
        using var output = new StringWriter();
        Commands.CommandLine.Run(["--help"], output, output);
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var commands = Regex.Match(output.ToString(), @"Commands:\n(?<lines>.*)", RegexOptions.Singleline).Groups["lines"].Value.Split('\n')
            .Select(l => Regex.Match(l, @"^  (?<name>[a-z]+)").Groups["name"].Value).Where(n => n.Length > 0).ToList();
        Assert.Contains("build", commands);
        Assert.All(commands, command => Assert.Contains($"| `{command}", readme));
    }

    /// <summary>Paths of an almanac, a fixture or a site in general, which the repository need not have.</summary>
    private static readonly HashSet<string> Elsewhere =
        ["data/", "input/", "expected/", "content/groups/lantern-guild.md", "groups/lantern-guild.html", "content/groups/jnim.md", "content/redirects.yml", "output/", "output/index.html"];

    /// <summary>Folders from which paths are told where the text has named them.</summary>
    private static readonly string[] Within = ["", "site", "site/Composing", "site/Parsing", "tests/Almanac.Tests"];

    private static readonly Lazy<HashSet<string>> FileNames = new(() =>
        [.. new[] { "site", "tests", "docs", "theme", "content", "seeds", ".github" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Root)).Select(f => Path.GetFileName(f))]);

    /// <summary>Whether code words are a path, and not a pattern such as <c>docs/diagnostics/CODE.md</c>.</summary>
    private static bool IsPath(string code) => PathName.IsMatch(code) && !Regex.IsMatch(code, "NAME|CODE|SLUG") && !Elsewhere.Contains(code);

    private static bool IsThere(string path) => path.Contains('/', StringComparison.Ordinal)
        ? Within.Any(from => Path.Exists(Path.Combine(Root, from, path)))
        : FileNames.Value.Contains(path);

    private static bool IsType(string code) => Types.Contains(code.Split('.', '<')[0]);

    private static HashSet<string> Headings(string path) =>
        [.. Fence.Replace(File.ReadAllText(path), "").Split('\n').Where(l => l.StartsWith('#')).Select(l => GitHubAnchor(l.TrimStart('#').Trim()))];

    /// <summary>The fragment that GitHub gives a heading: lower case, without punctuation, blanks as hyphens.</summary>
    private static string GitHubAnchor(string heading) =>
        Regex.Replace(Regex.Replace(heading.ToLowerInvariant(), @"\[([^\]]*)\]\([^)]*\)", "$1"), @"[^\p{L}\p{N}\p{M}\s_-]", "").Replace(' ', '-');

    private static string WithoutCode(string text) => Code.Replace(Fence.Replace(text, ""), "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"(?m)^```.*?^```", RegexOptions.Singleline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"`(?<code>[^`\n]+)`")]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"^[A-Za-z.][\w.-]*/[\w./-]*$|^[A-Za-z.][\w.-]*\.(cs|md|yml|toml|cake|json|slnx|targets)$")]
    private static partial Regex PathName { get; }

    [GeneratedRegex(@"^[A-Z][a-z]+([A-Z][a-z]*)+(<T>)?(\.[A-Z]\w+)?$")]
    private static partial Regex TypeName { get; }
}
