using Almanac.Diagnostics;
using Almanac.Parsing.Citations;
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
        else Print(profile, diagnostics, output);
        return diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static void Print(Profile profile, IReadOnlyCollection<Diagnostic> diagnostics, TextWriter output)
    {
        var works = profile.Notes.SelectMany(n => n.Works).ToList();
        output.WriteLine(profile.Title);
        foreach (var fact in profile.Facts) output.WriteLine($"  {fact.Label}: {fact.Value}");
        output.WriteLine();
        output.WriteLine("  paragraphs  markers  section");
        foreach (var section in profile.Sections)
        {
            output.WriteLine($"  {section.Paragraphs.Length,10}  {section.Paragraphs.Sum(p => p.Citations.Length),7}  {new string(' ', (section.Level - 1) * 2)}{section.Heading}");
        }
        output.WriteLine($"  {profile.ParagraphCount,10}  {profile.MarkerCount,7}  in all");
        output.WriteLine();
        output.WriteLine($"  {profile.Notes.Length} notes cite {profile.Works.Length} works {works.Count} times: "
            + $"{works.Count(w => w.Form == CitationForm.Full)} in full, "
            + $"{works.Count(w => w.Form == CitationForm.Ibid)} by Ibid., "
            + $"{works.Count(w => w.Form == CitationForm.Shortened)} by a short form, "
            + $"{works.Count(w => w.Form != CitationForm.Full && w.Resolves is null)} of these resolved to nothing");
        foreach (var group in profile.Works.Where(w => w.Citation.Publication is not null).GroupBy(w => w.Citation.Publication!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(8))
        {
            output.WriteLine($"  {group.Count(),10}  {group.Key}");
        }
        foreach (var group in diagnostics.GroupBy(d => d.Rule).OrderBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            output.WriteLine();
            output.WriteLine($"{group.Key.Code} {group.Key.Title}: {group.Count()}");
            foreach (var diagnostic in group)
            {
                var (line, column) = diagnostic.At.Source.GetPosition(diagnostic.At.Start);
                output.WriteLine($"  {diagnostic.At.Source.Path}:{line}:{column}: {(diagnostic.Note is { } note ? $"note {note}: " : "")}{diagnostic.Message}");
            }
        }
    }
}
