using System.Collections.Immutable;

namespace Almanac.Diagnostics;

/// <summary>The orders in which a build tells its faults.</summary>
public static class DiagnosticOrder
{
    /// <summary>By file, then by place, then by code: as people read them.</summary>
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .OrderBy(d => d.At.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.At.Start)
            .ThenBy(d => d.Rule.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];

    /// <summary>
    /// For where only the first ten are seen: errors first; then one of each code before a second of any,
    /// lower codes first, as faults of files and their front matter bring others about; and of one code one
    /// of each file before a second of any.
    /// </summary>
    public static ImmutableArray<Diagnostic> ByWeight(IEnumerable<Diagnostic> diagnostics) =>
        [.. Sorted(diagnostics)
            .GroupBy(d => (d.Severity, d.Rule.Code))
            .SelectMany(same => same
                .GroupBy(d => d.At.Source.Path)
                .SelectMany(file => file.Index())
                .OrderBy(d => d.Index)
                .Select(d => d.Item)
                .Index())
            .OrderByDescending(d => d.Item.Severity)
            .ThenBy(d => d.Index)
            .ThenBy(d => d.Item.Rule.Code, StringComparer.Ordinal)
            .Select(d => d.Item)];
}
