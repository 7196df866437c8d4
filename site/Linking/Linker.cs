using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Linking.Checks;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Markdown;

namespace Almanac.Linking;

/// <summary>
/// The third stage: all files together become one almanac. Names are registered, links and citations looked
/// up, relations shown to both sides, mentions found in the profiles, and every link turned round once into
/// a backlink. Faults that only show between files are found here.
/// </summary>
public static class Linker
{
    public static Outcome<LinkedAlmanac> Link(ParsedSet parsed)
    {
        var (almanac, _, _, diagnostics) = LinkAll(parsed);
        return new(almanac, diagnostics);
    }

    /// <summary>Whether every text could be read, so that what none of them has is nowhere.</summary>
    internal static bool HasAllTexts(ParsedSet parsed) => !parsed.Lost.Texts && parsed.Entries.All(e => e.IsWhole && e.Body.IsWhole) && parsed.Pages.All(p => p.Body.IsWhole);

    /// <summary>The almanac, with what looks up and checks one more text of it.</summary>
    internal static (LinkedAlmanac Almanac, ParagraphLinker Paragraphs, Func<Entry, IEnumerable<Diagnostic>> Checks, ImmutableArray<Diagnostic> Diagnostics) LinkAll(ParsedSet parsed)
    {
        var diagnostics = new List<Diagnostic>();
        diagnostics.AddRange(AddressChecks.Run(parsed));
        diagnostics.AddRange(Localizer.Check(parsed));
        var entries = parsed.Entries.DistinctBy(e => e.Id).ToImmutableArray();

        var redirects = Keep(Redirects.Build(parsed), diagnostics);
        var corrections = Keep(Corrections.Build(parsed), diagnostics);
        var names = Keep(NameRegister.Build(WithTranslatedNames(entries, parsed), redirects, parsed.Lost), diagnostics);
        var sources = Keep(SourceRegister.Build(parsed), diagnostics);
        var index = entries.Select((e, i) => (e.Id, Index: i)).ToFrozenDictionary(e => e.Id, e => e.Index);
        var paragraphs = new ParagraphLinker(names, sources, entries, index, SitePages.Of(parsed), redirects);

        var bodies = LinkBodies([.. entries.Select(e => e.Body)], paragraphs, diagnostics);
        var pages = LinkBodies([.. parsed.Pages.Select(p => p.Body)], paragraphs, diagnostics);
        var finder = new MentionFinder(names, entries);
        var profiles = parsed.Profiles.Select((profile, i) => new LinkedProfile(profile, paragraphs.LinkSections(profile, i, finder))).ToImmutableArray();

        var found = Task.Run(() => Relations.Build(entries, names, sources, parsed.Vocabulary));
        var inUses = new List<Diagnostic>();
        var uses = SourceUses.Collect(profiles, entries, bodies, pages, sources, inUses);
        var backlinks = Backlinks.Invert(profiles, bodies, pages, entries);
        var relations = Keep(found.GetAwaiter().GetResult(), diagnostics);
        diagnostics.AddRange(inUses);
        var help = new NearestHelp(names.Count + sources.Count);
        help.Give(diagnostics);
        if (HasAllTexts(parsed)) diagnostics.AddRange(UnusedWorks.Run(sources, uses, diagnostics));
        diagnostics.AddRange(NeverLinks.Run(entries, names));
        help.Give(diagnostics);
        diagnostics.AddRange(ListedHosts.Run(parsed));
        var checks = EditorialChecks.Each(parsed, entries, names, finder);
        diagnostics.AddRange(EditorialChecks.Run(checks, parsed, entries));

        var almanac = new LinkedAlmanac
        {
            Settings = parsed.Settings,
            Vocabulary = parsed.Vocabulary,
            Entries = [.. entries.Select((entry, i) => new LinkedEntry
            {
                Entry = entry,
                Paragraphs = bodies[i],
                Relations = relations.GetValueOrDefault(entry.Id, []),
                Backlinks = backlinks.GetValueOrDefault(entry.Id, []),
            })],
            EntryIndex = index,
            Profiles = profiles,
            Pages = [.. parsed.Pages.Select((page, i) => new LinkedPage(page, pages[i]))],
            Names = names,
            Sources = sources,
            Uses = uses,
            Redirects = redirects,
            Corrections = corrections,
            Theme = parsed.Theme,
        };
        almanac = almanac with { Further = [.. parsed.Settings.Further.Select(language => Localizer.Of(almanac, language, parsed.Translations, paragraphs, diagnostics))] };
        return (almanac, paragraphs, checks, [.. diagnostics]);
    }

    /// <summary>The entries with their names in all languages, which texts of each may link by.</summary>
    private static ImmutableArray<Entry> WithTranslatedNames(ImmutableArray<Entry> entries, ParsedSet parsed)
    {
        if (parsed.Translations.IsEmpty) return entries;
        var names = parsed.Translations.SelectMany(t => new[] { t.Title, t.Short }.OfType<Name>().Select(name => (t.Of, name))).ToLookup(t => t.Of, t => t.name);
        return [.. entries.Select(e => names.Contains(e.Id.ToString()) ? e with { Aliases = [.. e.Aliases, .. names[e.Id.ToString()]] } : e)];
    }

    /// <summary>The paragraphs of each body; none of those that were not looked at any more.</summary>
    private static ImmutableArray<LinkedParagraph>[] LinkBodies(ImmutableArray<Body> bodies, ParagraphLinker paragraphs, List<Diagnostic> diagnostics)
    {
        var linked = Gathering.Run(bodies, paragraphs.Link, diagnostics);
        return [.. linked, .. Enumerable.Repeat(ImmutableArray<LinkedParagraph>.Empty, bodies.Length - linked.Length)];
    }

    private static T Keep<T>(Outcome<T> outcome, List<Diagnostic> diagnostics)
    {
        diagnostics.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }
}
