using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Seeds;

namespace Almanac.Parsing;

/// <summary>Every file read on its own; nothing is looked up between them yet.</summary>
public sealed record ParsedSet
{
    public required SiteSettings Settings { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public ImmutableArray<Profile> Profiles { get; init; } = [];

    /// <summary>The entries, sorted by id.</summary>
    public ImmutableArray<Entry> Entries { get; init; } = [];

    public ImmutableArray<PlainPage> Pages { get; init; } = [];

    /// <summary>The texts of entries and pages in the further languages of the site.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    public ImmutableArray<CatalogueWork> Works { get; init; } = [];

    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    public SiteWords Words { get; init; } = new();

    public LostFiles Lost { get; init; } = new([]);

    public required System.Collections.Frozen.FrozenDictionary<string, SourceText> Theme { get; init; }
}
