using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Seeds;

namespace Almanac.Composing.Pages;

/// <summary>Makes the rows of the register out of the works of all profiles and of the catalogue.</summary>
public static class RegisterRows
{
    /// <summary>The rows, sorted by publication, author, date and id; works without a publication come last.</summary>
    public static ImmutableArray<RegisterRow> Of(LinkedAlmanac almanac)
    {
        var fromCatalogue = almanac.Sources.Catalogue.Select(work => new Listed(
            PublicationOf(work.Citation), "work-" + work.Id, work.Citation, [new(new(0, 0, work.Id, null), [])]));
        var anchors = new Anchors();
        var groups = almanac.Profiles.SelectMany((_, p) => OfProfile(almanac, p)).Concat(fromCatalogue)
            .GroupBy(w => KeyOf(w.Publication))
            .OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, Works: InOrder(g).Select(w => w with { Anchor = anchors.Unique(w.Anchor) }).ToList()))
            .ToList();
        return [.. groups.SelectMany(group =>
        {
            var name = Spelling(group.Works);
            var publication = new RegisterPublication(name, group.Key, anchors.Unique(AnchorOf(name)), group.Works.Count);
            return group.Works.Select(w => new RegisterRow(publication, w.Anchor, w.Work, w.CitedAs));
        })];
    }

    private static IOrderedEnumerable<Listed> InOrder(IEnumerable<Listed> works) => works
        .OrderBy(w => TitleWords.Key(w.Work.Authors.FirstOrDefault()), StringComparer.Ordinal)
        .ThenBy(w => w.Work.Date?.Text ?? "", StringComparer.Ordinal)
        .ThenBy(w => w.Anchor, StringComparer.Ordinal);

    private sealed record Listed(string Publication, string Anchor, CitedWork Work, ImmutableArray<RegisterCitation> CitedAs);

    private static IEnumerable<Listed> OfProfile(LinkedAlmanac almanac, int profile) => almanac.Profiles[profile].Profile.Works.Select(work => new Listed(
        PublicationOf(work.Citation),
        almanac.Profiles.Length == 1 ? work.Id : $"{almanac.Profiles[profile].Profile.Id}-{work.Id}",
        work.Citation,
        [.. work.CitedBy.Where(place => almanac.Sources.HasNote(profile, place.Note)).GroupBy(place => place.Note).Select(note =>
        {
            var source = new SourceRef(profile, note.Key, null, null);
            return new RegisterCitation(source, [.. note.Select(place => LocatorAt(almanac.Sources.NoteOf(source), place)).OfType<string>().Distinct()]);
        })]));

    private static string? LocatorAt(Note note, WorkPlace place) => place.Index < note.Works.Length ? note.Works[place.Index].Locator : null;

    /// <summary>What a work stands under: its publication; else, of a full citation, its first author.</summary>
    private static string PublicationOf(CitedWork work) =>
        work.Publication ?? (work.Authors.IsEmpty || work.Form == CitationForm.Shortened ? "" : work.Authors[0]);

    private static string AnchorOf(string publication) =>
        publication.Length == 0 ? "no-publication" : "publication-" + (Slug.Of(publication) is { Length: > 0 } slug ? slug : "other");

    /// <summary>What spellings of one publication have in common: its words, folded, without a leading article.</summary>
    private static string KeyOf(string publication)
    {
        var key = TitleWords.Key(publication);
        if (key.Length == 0) return publication;
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }

    private static string Spelling(IEnumerable<Listed> works) =>
        works.GroupBy(w => w.Publication).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}
