using Almanac.Diagnostics;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>A work where a note cites it.</summary>
public readonly record struct Citation(Note Note, CitedWork Work)
{
    /// <summary>Every citation of a profile, in order.</summary>
    public static List<Citation> All(Profile profile) =>
        [.. profile.Notes.SelectMany(note => note.Works.Select(work => new Citation(note, work)))];

    /// <summary>A diagnostic at the given words of the citation, or at its start where they don't stand so.</summary>
    public Diagnostic Report(DiagnosticRule rule, string message, string help, string? words)
    {
        var at = string.IsNullOrEmpty(words) ? -1 : Work.Text.IndexOf(words, StringComparison.Ordinal);
        return new(rule, message, Note.At.Slice(Work.Start + Math.Max(0, at), at < 0 ? 1 : words!.Length)) { Help = help, Note = Note.Number };
    }
}
