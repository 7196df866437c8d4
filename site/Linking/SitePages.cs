using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>The pages that are no entries but that a text may link to, such as <c>notes.html</c> or <c>profiles/mali.html</c>.</summary>
public static class SitePages
{
    /// <summary>The names at the root of the site that the build takes for itself.</summary>
    public static ImmutableArray<string> MadeByBuild { get; } = ["index", "404", "notes", "sources", "sources-by-year", "names", "assets"];

    /// <summary>The paths of these pages without their ending.</summary>
    public static FrozenSet<string> Of(ParsedSet parsed) =>
        new[] { "index", "notes", "sources", "sources-by-year" }
            .Concat(Kinds.All.Where(kind => parsed.Entries.Any(e => e.Id.Kind == kind)).Select(kind => $"{Kinds.Folder(kind)}/index"))
            .Concat(parsed.Pages.Select(p => p.Slug))
            .Concat(parsed.Profiles.Select(p => $"profiles/{p.Id}"))
            .ToFrozenSet(StringComparer.Ordinal);
}
