using Almanac.Diagnostics;
using Almanac.Parsing.Seeds;
using Almanac.Reading;

namespace Almanac.Commands;

/// <summary><c>almanac seed FILE</c>: what was read out of a seed text, for people or, with <c>--json</c>, for programs.</summary>
public static class SeedCommand
{
    public static int Run(string file, bool json, TextWriter output, TextWriter error)
    {
        if (!File.Exists(file))
        {
            error.WriteLine($"almanac: there is no file `{file}`");
            return ExitCode.CommandLineIsWrong;
        }
        var (profile, found) = SourceReader.ReadSeed(file).Then(SeedReader.Read);
        var diagnostics = DiagnosticOrder.Sorted(found);
        if (json) output.Write(SeedJson.Print(profile, diagnostics));
        else new SeedOverview(profile, diagnostics, output).Print();
        return diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}
