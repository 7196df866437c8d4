using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Yaml;
using Almanac.Reading;

namespace Almanac.Parsing;

/// <summary>A page that was renamed: its old id, and that of the page that stands for it now.</summary>
public sealed record Redirect(Setting From, Setting To);

/// <summary>Reads <c>content/redirects.yml</c>: a map of old ids to new ones.</summary>
public static class RedirectsReader
{
    public static Outcome<ImmutableArray<Redirect>> Read(SourceText? source)
    {
        if (source is null) return new([], []);
        var diagnostics = new List<Diagnostic>();
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        switch (YamlReader.Read(source.Span(0, source.Text.Length), diagnostics))
        {
            case null or YamlValue.Scalar { Text: "" }:
                break;
            case YamlValue.Map map:
                foreach (var (from, to) in map.Pairs)
                {
                    if (redirects.Count == Limits.Redirects)
                    {
                        diagnostics.Add(new(EntryRules.TooMuch, $"there are more than {Limits.Redirects:N0} redirects", from.At) { Help = "delete the oldest" });
                        break;
                    }
                    if (Id(from, diagnostics) is { } old && Id(to, diagnostics) is { } now) redirects.Add(new(old, now));
                }
                break;
            case var other:
                diagnostics.Add(new(EntryRules.WrongType, $"the redirects are a map, but this is {other.Shape}", other.At) { Help = "write each as `groups/old-name: groups/new-name`" });
                break;
        }
        return new(redirects.ToImmutable(), [.. diagnostics]);
    }

    private static Setting? Id(YamlValue value, List<Diagnostic> diagnostics)
    {
        if (value is YamlValue.Scalar { Text: var text } && IsId(text.Split('/'))) return new(text, value.At);
        diagnostics.Add(new(EntryRules.WrongType, value is YamlValue.Scalar { Text: var words } ? $"`{words}` is no id of a page" : $"an id is text, but this is {value.Shape}", value.At)
        {
            Help = "write it as `groups/lantern-guild`, `profiles/orvane` or, of a plain page, `about`",
        });
        return null;
    }

    private static bool IsId(string[] parts) => parts.All(part => part.Length <= Limits.IdLength && Slug.IsSlug(part)) && parts[^1] != "index"
        && (parts.Length == 1 || (parts.Length == 2 && (parts[0] == "profiles" || Entries.Kinds.OfFolder(parts[0]) is not null)));
}
