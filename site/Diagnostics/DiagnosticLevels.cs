using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Almanac.Diagnostics;

/// <summary>Gives each diagnostic the severity that the almanac's <c>site.yml</c> sets for its code.</summary>
public static class DiagnosticLevels
{
    /// <summary>The diagnostics that are not off and do not follow from a damaged file, sorted by place.</summary>
    public static ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics, FrozenDictionary<string, Severity> rules) =>
        DiagnosticOrder.Sorted(diagnostics
            .Where(d => !d.At.Source.IsDamaged || d.Rule.IsFixed)
            .Select(d => rules.TryGetValue(d.Rule.Code, out var severity) ? d with { Severity = severity } : d)
            .Where(d => d.Severity != Severity.Off));
}
