using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Diagnostics;
using Almanac.Linking;

namespace Almanac;

/// <summary>A site in memory, with all that was found wrong, sorted. No files where there are errors.</summary>
public sealed record BuildResult(ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics, LinkedAlmanac Almanac)
{
    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);
}
