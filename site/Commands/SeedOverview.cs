using Almanac.Diagnostics;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Seeds;

namespace Almanac.Commands;

/// <summary>What was read out of a seed text, for people: an overview of one or two screens.</summary>
public sealed class SeedOverview(Profile profile, IReadOnlyCollection<Diagnostic> diagnostics, TextWriter output)
{
    /// <summary>The longest bar, in characters, and how many publications, repeated works, and diagnostics of one code are listed.</summary>
    private const int WidestBar = 40, MostPublications = 12, MostRepeated = 60, MostOfCode = 25;

    public void Print()
    {
        output.WriteLine(profile.Title);
        foreach (var fact in profile.Facts) output.WriteLine($"  {fact.Label}: {fact.Value}");
        PrintSections();
        if (profile.Notes.Length > 0)
        {
            PrintNotes();
            PrintRepeated();
            PrintCounts("Works by publication", [.. ByPublication().Take(MostPublications)]);
            PrintOtherPublications();
            PrintCounts("Works by year", [.. profile.Works.GroupBy(w => w.Citation.Date?.Text[..4] ?? "no date").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))]);
        }
        PrintDiagnostics();
    }

    private void PrintSections()
    {
        output.WriteLine();
        output.WriteLine("  paragraphs  markers  section");
        foreach (var section in profile.Sections)
        {
            var heading = section.Heading.Length == 0 ? "(no heading)" : section.Heading;
            output.WriteLine($"  {section.Paragraphs.Length,10}  {section.Paragraphs.Sum(p => p.Citations.Length),7}  {new string(' ', (section.Level - 1) * 2)}{heading}");
        }
        output.WriteLine($"  {profile.ParagraphCount,10}  {profile.MarkerCount,7}  in all");
    }

    private void PrintNotes()
    {
        var works = profile.Notes.SelectMany(n => n.Works).ToList();
        int Count(CitationForm form) => works.Count(w => w.Form == form);
        var dangling = works.Count(w => w.Form != CitationForm.Full && w.Resolves is null);
        output.WriteLine();
        output.WriteLine($"  {profile.Notes.Length} notes cite {profile.Works.Length} works {works.Count} times: "
            + $"{Count(CitationForm.Full)} in full, {Count(CitationForm.Ibid)} by Ibid., {Count(CitationForm.Shortened)} by a short form"
            + (dangling == 0 ? "" : $"; {dangling} of these {(dangling == 1 ? "stands" : "stand")} for no work in full"));
        var many = profile.Notes.Where(n => n.Works.Length > 1).ToList();
        if (many.Count > 0) output.WriteLine($"  {many.Count} {(many.Count == 1 ? "note cites" : "notes cite")} several works, note {many.MaxBy(n => n.Works.Length)!.Number} the most: {many.Max(n => n.Works.Length)}");
        var none = profile.Notes.Where(n => n.Works.IsEmpty).Select(n => n.Number).ToList();
        if (none.Count > 0) output.WriteLine($"  no work is cited by {(none.Count == 1 ? "note" : "notes")} {Cut(string.Join(", ", none), 60)}");
    }

    private void PrintRepeated()
    {
        var repeated = profile.Notes.SelectMany(n => n.Works.Where(w => w.Form != CitationForm.Full).Select(w => (Note: n, Work: w))).ToList();
        if (repeated.Count == 0) return;
        var titles = profile.Works.ToDictionary(w => w.Id, w => w.Citation, StringComparer.Ordinal);
        output.WriteLine();
        output.WriteLine("Ibid. and short forms");
        foreach (var (note, work) in repeated.Take(MostRepeated))
        {
            var full = titles[work.WorkId];
            var means = work.Resolves is { } place ? $"= note {place.Note}  {Cut(string.Join(", ", full.Authors.Append($"“{full.Title ?? full.Publication}”")), 60)}" : "= nothing in full";
            output.WriteLine($"  note {note.Number,-4}  {Cut(work.Text, 44),-44}  {means}");
        }
        if (repeated.Count > MostRepeated) output.WriteLine($"  … and {repeated.Count - MostRepeated} more; `--json` lists them all");
    }

    private List<(string Label, int Count)> ByPublication() =>
        [.. profile.Works.Where(w => w.Citation.Publication is not null)
            .GroupBy(w => w.Citation.Publication!).Select(g => (g.Key, Count: g.Count()))
            .OrderByDescending(g => g.Count).ThenBy(g => g.Key, StringComparer.Ordinal)];

    private void PrintOtherPublications()
    {
        var rest = ByPublication().Skip(MostPublications).ToList();
        if (rest.Count > 0) output.WriteLine($"  {rest.Sum(g => g.Count),5}  of {rest.Count} other publications");
        var none = profile.Works.Count(w => w.Citation.Publication is null);
        if (none > 0) output.WriteLine($"  {none,5}  of no publication named");
    }

    private void PrintCounts(string title, List<(string Label, int Count)> rows)
    {
        output.WriteLine();
        output.WriteLine(title);
        var most = Math.Max(WidestBar, rows.Count == 0 ? 0 : rows.Max(r => r.Count));
        var widest = rows.Count == 0 ? 0 : rows.Max(r => Cut(r.Label, 44).Length);
        foreach (var (label, count) in rows)
        {
            output.WriteLine($"  {count,5}  {Cut(label, 44).PadRight(widest)}  {new string('■', Math.Max(1, count * WidestBar / most))}");
        }
    }

    private void PrintDiagnostics()
    {
        foreach (var group in diagnostics.GroupBy(d => d.Rule).OrderByDescending(g => g.Key.Severity).ThenBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            output.WriteLine();
            output.WriteLine($"{group.Key.Severity.ToString().ToLowerInvariant()} {group.Key.Code} {group.Key.Title}: {group.Count()}");
            foreach (var diagnostic in group.Take(MostOfCode))
            {
                var (line, column) = diagnostic.At.Source.GetPosition(diagnostic.At.Start);
                output.WriteLine($"  {diagnostic.At.Source.Path}:{line}:{column}: {(diagnostic.Note is { } note ? $"note {note}: " : "")}{DiagnosticPrinter.Printable(diagnostic.Message)}");
                if (diagnostic.Severity != Severity.Info && diagnostic.Help is { } help) output.WriteLine($"    {DiagnosticPrinter.Printable(help)}");
            }
            if (group.Count() > MostOfCode) output.WriteLine($"  … and {group.Count() - MostOfCode} more; `--json` lists them all");
        }
    }

    private static string Cut(string text, int length) => DiagnosticPrinter.Printable(text.Length <= length ? text : text[..(length - 1)].TrimEnd() + "…");
}
