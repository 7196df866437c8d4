using System.Collections.Immutable;

namespace Almanac.Diagnostics;

/// <summary>The order in which a build tells its faults: by file, then by place, then by code.</summary>
public static class DiagnosticOrder
{
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .OrderBy(d => d.At.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.At.Start)
            .ThenBy(d => d.Rule.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
