using Almanac.Diagnostics;

namespace Almanac.Composing.Changes;

/// <summary>Sums changes up in one line.</summary>
internal static class ChangeSummary
{
    /// <summary>Such as <c>1 entry added, 2 changed; 2 paragraphs now uncited; 1 error more, 3 warnings fewer.</c></summary>
    public static string Of(AlmanacChanges changes)
    {
        if (changes.IsEmpty) return "The almanac says the same as before.";
        var all = changes.Changes;
        var touched = all.Select(c => (c as Change.Stated)?.Subject ?? (c as Change.Written)?.Subject).OfType<Subject>().Select(s => s.Id).Distinct().Count();
        string[] parts =
        [
            Joined((all.OfType<Change.Added>().Count(), "added"), (all.OfType<Change.Removed>().Count(), "removed"), (all.OfType<Change.Renamed>().Count(), "renamed"), (touched, "changed")),
            Counted(all.OfType<Change.Written>().Count(w => w.IsNowUncited), "paragraph", "now uncited"),
            Counted(all.OfType<Change.Uncited>().Count(), "source", "no longer cited"),
            Joined(changes.NewDiagnostics, "new"),
            Joined(changes.GoneDiagnostics, "gone"),
        ];
        return string.Join("; ", parts.Where(p => p.Length > 0)) + ".";
    }

    private static string Joined(params (int Count, string Verb)[] parts) => parts.Where(p => p.Count > 0).ToList() is [var first, .. var rest]
        ? string.Join(", ", rest.Select(p => $"{p.Count:N0} {p.Verb}").Prepend($"{(first.Count == 1 ? "1 page" : $"{first.Count:N0} pages")} {first.Verb}"))
        : "";

    private static string Joined(IReadOnlyCollection<Diagnostic> diagnostics, string verb) => string.Join(", ", new[]
    {
        Counted(diagnostics.Count(d => d.Severity == Severity.Error), "error", verb),
        Counted(diagnostics.Count(d => d.Severity == Severity.Warning), "warning", verb),
    }.Where(p => p.Length > 0));

    private static string Counted(int count, string noun, string verb) => count switch
    {
        0 => "",
        1 => $"1 {noun} {verb}",
        _ => $"{count:N0} {noun}s {verb}",
    };
}
