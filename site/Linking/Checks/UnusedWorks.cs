using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Linking.Checks;

/// <summary>Finds works of the catalogue that nothing cites.</summary>
internal static class UnusedWorks
{
    /// <summary>The unused works, without those that a citation told to be unknown was probably meant to name.</summary>
    public static ImmutableArray<Diagnostic> Run(SourceRegister sources, IReadOnlyDictionary<SourceRef, ImmutableArray<SourceUse>> uses, IEnumerable<Diagnostic> told)
    {
        var meant = told.Where(d => d.Rule == LinkRules.UnknownWork).Select(d => d.Help).ToHashSet();
        return [.. sources.Catalogue
            .Where(work => !uses.ContainsKey(new(0, 0, work.Id, null)) && !meant.Contains(SourceRegister.DidYouMean(work.Id)))
            .Select(work => new Diagnostic(LinkRules.UnusedWork, $"nothing cites `{work.Id}`", work.At) { Help = $"cite it where it carries something, as in `[@{work.Id}]`, or delete it" })];
    }
}
