using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Entries;

namespace Almanac.Linking.Checks;

/// <summary>Finds names in <c>never-link</c> that no entry has, so that they change nothing.</summary>
internal static class NeverLinks
{
    public static IEnumerable<Diagnostic> Run(ImmutableArray<Entry> entries, NameRegister names) =>
        from entry in entries
        from name in entry.NeverLink
        let missing = names.Resolve(name.Text) as Target.Missing
        where missing is not null
        select new Diagnostic(LinkRules.NeverLink, $"no entry is called `{name.Text}`", name.At)
        {
            Help = missing.Nearest is { } near ? $"did you mean a name of `{near}`?" : "write a title, short name or alias as it stands, or leave it out",
        };
}
