using System.Collections.Immutable;
using Almanac.Diagnostics;

namespace Almanac.Composing.Changes;

/// <summary>What differs between two almanacs, in the order in which it is told.</summary>
public sealed record AlmanacChanges(ImmutableArray<Change> Changes, ImmutableArray<Diagnostic> NewDiagnostics, ImmutableArray<Diagnostic> GoneDiagnostics)
{
    /// <summary>How much of each profile is carried now, and before where the profile was there; only profiles where that differs.</summary>
    public ImmutableArray<(CoverageFigures? Before, CoverageFigures After)> Coverage { get; init; } = [];

    public bool IsEmpty => Changes.IsEmpty && NewDiagnostics.IsEmpty && GoneDiagnostics.IsEmpty;
}
