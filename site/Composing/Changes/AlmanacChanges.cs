using System.Collections.Immutable;
using Almanac.Diagnostics;

namespace Almanac.Composing.Changes;

/// <summary>What differs between two almanacs, in the order in which it is told.</summary>
public sealed record AlmanacChanges(ImmutableArray<Change> Changes, ImmutableArray<Diagnostic> NewDiagnostics, ImmutableArray<Diagnostic> GoneDiagnostics)
{
    public bool IsEmpty => Changes.IsEmpty && NewDiagnostics.IsEmpty && GoneDiagnostics.IsEmpty;
}
