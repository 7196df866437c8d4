using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Entries;

namespace Almanac.Linking.Checks;

/// <summary>Finds names in <c>never-link</c> that no entry has, so that they change nothing.</summary>
internal static class NeverLinks
{
    public static ImmutableArray<Diagnostic> Run(ImmutableArray<Entry> entries, NameRegister names)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var name in entries.SelectMany(e => e.NeverLink))
        {
            if (names.Resolve(name.Text) is not Target.Missing missing) continue;
            faults.Add(new(LinkRules.NeverLink, $"no entry is called `{name.Text}`", name.At)
            {
                Help = "write a title, short name or alias as it stands, or leave it out",
                FindHelp = () => missing.Nearest is { } near ? $"did you mean a name of `{near}`?" : null,
            });
        }
        return faults.ToImmutable();
    }
}
