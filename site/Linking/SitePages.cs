using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>The pages that are no entries but that a text may link to, such as <c>notes.html</c> or <c>profiles/orvane.html</c>.</summary>
public static class SitePages
{
    /// <summary>The names at the root of the site that the build takes for itself.</summary>
    public static ImmutableArray<string> MadeByBuild { get; } = ["index", "404", "notes", "coverage", "sources", "sources-by-year", "timeline", "map", "network", "lineage", "names", "assets", "data", "corrections", "search", "a-to-z"];

    /// <summary>
    /// The paths of these pages without their ending, each with the anchors in it that a text may link to;
    /// null where only the finished page shows them.
    /// </summary>
    public static FrozenDictionary<string, FrozenSet<string>?> Of(ParsedSet parsed)
    {
        var pages = new Dictionary<string, FrozenSet<string>?>(StringComparer.Ordinal) { ["index"] = null, ["sources"] = null, ["sources-by-year"] = null, ["coverage"] = null, ["search"] = null, ["a-to-z"] = null, ["data"] = null, ["corrections"] = null, ["notes"] = NotesOf(parsed) };
        if (parsed.Entries.Any(e => e.Id.Kind == EntryKind.Event && e.Date is not null)) pages["timeline"] = null;
        if (parsed.Entries.Any(e => e.Fields.Any(f => f is Field.Located))) pages["map"] = null;
        foreach (var kind in parsed.Entries.Select(e => e.Id.Kind).Distinct()) pages[$"{Kinds.Folder(kind)}/index"] = null;
        foreach (var page in parsed.Pages) pages[page.Slug] = page.Body.IsWhole ? page.Body.Anchors : null;
        foreach (var profile in parsed.Profiles)
        {
            pages[$"profiles/{profile.Id}"] = profile.Sections.Select(s => s.Id).Concat(profile.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Anchor)).ToFrozenSet(StringComparer.Ordinal);
        }
        return pages.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether an anchor is one that the build gives to every page's own parts.</summary>
    public static bool IsAnchorOfBuild(string anchor) =>
        anchor is "facts" or "accounts" or "relations" or "mentions" or "notes" or "main" or "remarks" or "evidence"
        || anchor.StartsWith("cite-", StringComparison.Ordinal) || anchor.StartsWith("ref-", StringComparison.Ordinal) || anchor.StartsWith("remark-", StringComparison.Ordinal);

    private static FrozenSet<string>? NotesOf(ParsedSet parsed)
    {
        var own = parsed.Profiles.FirstOrDefault(p => parsed.Settings.Profile is not { } named || named.Name == p.Id);
        return own?.Notes.Select(n => $"note-{n.Number}").ToFrozenSet(StringComparer.Ordinal);
    }
}
