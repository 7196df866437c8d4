using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Diagnostics;
using Almanac.Linking;

namespace Almanac;

/// <summary>A site, with all that was found wrong, sorted. No files where there are errors, or where they were handed on as they were made.</summary>
public sealed record BuildResult(ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics, LinkedAlmanac Almanac)
{
    /// <summary>How many of the files are pages.</summary>
    public required int Pages { get; init; }

    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);
}
