using System.Text;
using System.Text.RegularExpressions;
using Almanac.Composing;
using Almanac.Diagnostics;

namespace Almanac.Tests;

/// <summary>Each folder of <c>tests/fixtures/sites</c> builds to its expected files, byte for byte.</summary>
public sealed partial class FixtureTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Fixtures, "sites")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void A_fixture_builds_to_its_expected_folder(string name)
    {
        var folder = Path.Combine(Repository.Fixtures, "sites", name);

        var built = Pipeline.Build(Path.Combine(folder, "input"));

        var told = new OutputFile("diagnostics.txt", Encoding.UTF8.GetBytes(DiagnosticPrinter.Print(built.Diagnostics, colour: false)));
        var shown = built.Files.Where(f => !$"/{f.Path}".Contains("/assets/", StringComparison.Ordinal) && f.Path != "service-worker.js").Select(WithoutSums);
        FolderSnapshot.Match(Path.Combine(folder, "expected"), shown.Append(told));
    }

    /// <summary>A file without the sums of style sheets and scripts, which change with every change of the theme.</summary>
    private static OutputFile WithoutSums(OutputFile file) =>
        file with { Bytes = Encoding.UTF8.GetBytes(Sum.Replace(Encoding.UTF8.GetString(file.Bytes), "$1")) };

    [GeneratedRegex(@"(assets/[a-z]+)\.[0-9a-f]{6}(?=\.(css|js))")]
    private static partial Regex Sum { get; }
}
