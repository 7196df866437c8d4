using System.Collections.Immutable;
using System.Globalization;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Seeds;

namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>
/// Finds names of people and groups in the profiles’ text that no entry claims, each once, at its first place. Those
/// that the almanac sets aside are left out; what it sets aside for nothing is told.
/// </summary>
internal static class UnclaimedNames
{
    public static IEnumerable<Diagnostic> Run(ImmutableArray<Profile> profiles, ImmutableArray<Entry> entries, ImmutableArray<SetAside> setAside)
    {
        var names = new ProfileNames(new(entries));
        foreach (var profile in profiles) names.Add(profile);
        var aside = new Dictionary<string, SetAside>(StringComparer.Ordinal);
        foreach (var item in setAside)
        {
            foreach (var key in NameKey.Of(item.Name)) aside.TryAdd(key, item);
        }
        var used = new HashSet<SetAside>(ReferenceEqualityComparer.Instance);
        foreach (var name in names.Unclaimed)
        {
            if (Keys(name).Select(key => aside.GetValueOrDefault(key)).OfType<SetAside>().FirstOrDefault() is { } item) used.Add(item);
            else yield return Fault(name);
        }
        foreach (var item in setAside.Where(item => !used.Contains(item)))
        {
            yield return new(EditorialRules.UnclaimedName, $"no profile has the name `{item.Name}` without an entry", item.At) { Help = "leave it out, or write it as the profile does" };
        }
    }

    private static IEnumerable<string> Keys(ProfileName name) => NameKey.Of(name.Text).Concat(name.Other is { } other ? NameKey.Of(other.Text) : []);

    private static Diagnostic Fault(ProfileName name)
    {
        var count = name.Count + (name.Other?.Count ?? 0);
        var times = count == 1 ? "once" : count == 2 ? "twice" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} times";
        return new(EditorialRules.UnclaimedName, $"`{name.Text}`{(name.Other is { } other ? $" (`{other.Text}`)" : "")} has no entry; the profile names it {times}", name.At)
        {
            Help = $"write its entry, add it to an entry’s `aliases`, or set it aside in `site.yml`: `- {{ name: {name.Text}, reason: … }}`",
        };
    }
}
