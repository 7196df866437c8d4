using System.Collections.Frozen;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;

namespace Almanac.Linking;

/// <summary>The old ids of renamed pages and the pages that stand for them now: each pair leads straight to a page.</summary>
public sealed class Redirects
{
    private readonly FrozenDictionary<string, string?> targets;
    private readonly FrozenDictionary<string, string> bySlug;

    private Redirects(Dictionary<string, string?> targets)
    {
        this.targets = targets.ToFrozenDictionary(StringComparer.Ordinal);
        bySlug = targets.Keys.Where(id => id.Contains('/')).GroupBy(id => id[(id.IndexOf('/') + 1)..]).Where(g => g.Count() == 1)
            .ToFrozenDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
    }

    public static Redirects None { get; } = new([]);

    /// <summary>Old id and new id, sorted by the old one.</summary>
    public IEnumerable<(string From, string To)> All => targets.Where(t => t.Value is not null).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value!));

    /// <summary>Whether an id, or its last part, was redirected; where to, or null where the redirect leads nowhere (which is told).</summary>
    public bool TryFind(string id, out string? target) =>
        targets.TryGetValue(id, out target) || (bySlug.TryGetValue(id, out var whole) && targets.TryGetValue(whole, out target));

    public static Outcome<Redirects> Build(ParsedSet parsed)
    {
        if (parsed.Redirects.IsEmpty) return new(None, []);
        var pages = SitePages.Of(parsed).Keys.Concat(parsed.Entries.Select(e => e.Id.ToString())).ToHashSet(StringComparer.Ordinal);
        var written = parsed.Redirects.ToDictionary(r => r.From.Name, StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        var targets = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var redirect in parsed.Redirects)
        {
            if (pages.Contains(redirect.From.Name) || SitePages.MadeByBuild.Contains(redirect.From.Name))
            {
                diagnostics.Add(new(LinkRules.DuplicateAddress, $"`{redirect.From.Name}` is a page, so it cannot lead to another", redirect.From.At) { Help = "delete the line, or the page" });
                continue;
            }
            var end = Follow(redirect, written, pages);
            targets[redirect.From.Name] = end;
            if (end != redirect.To.Name) diagnostics.Add(Fault(redirect, end, written.ContainsKey(redirect.To.Name), pages));
        }
        return new(new(targets), [.. diagnostics]);
    }

    /// <summary>The page at the end of a chain of redirects, or null; a loop has no end.</summary>
    private static string? Follow(Redirect redirect, Dictionary<string, Redirect> written, HashSet<string> pages)
    {
        var at = redirect.To.Name;
        for (var steps = 0; !pages.Contains(at); steps++)
        {
            if (steps > MostSteps || !written.TryGetValue(at, out var next)) return null;
            at = next.To.Name;
        }
        return at;
    }

    /// <summary>A chain this long is taken for a loop.</summary>
    private const int MostSteps = 100;

    private static Diagnostic Fault(Redirect redirect, string? end, bool isChained, HashSet<string> pages) => (end, isChained) switch
    {
        ({ } page, _) => new(LinkRules.DeadRedirect, $"`{redirect.To.Name}` leads on to `{page}`", redirect.To.At) { Help = $"write `{redirect.From.Name}: {page}`" },
        (null, true) => new(LinkRules.DeadRedirect, $"`{redirect.To.Name}` leads on, and never to a page", redirect.To.At) { Help = "name the page that stands for it now" },
        _ => new(LinkRules.DeadRedirect, $"there is no page `{redirect.To.Name}`", redirect.To.At)
        {
            Help = "name the page that stands for it now, or delete the line",
            FindHelp = () => NearestName.Find(redirect.To.Name, pages) is { } near ? $"did you mean `{near}`?" : null,
        },
    };
}
