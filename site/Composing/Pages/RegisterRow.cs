using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Citations;

namespace Almanac.Composing.Pages;

/// <summary>A row of the register of works: the work, the heading it stands under, and the sources that cite it.</summary>
public sealed record RegisterRow(string Group, string Anchor, CitedWork Work, ImmutableArray<SourceRef> CitedAs)
{
    /// <summary>All works of all profiles and of the catalogue, sorted by publication, author, date and id.</summary>
    public static ImmutableArray<RegisterRow> All(LinkedAlmanac almanac)
    {
        var fromNotes = almanac.Profiles.SelectMany((profile, p) => profile.Profile.Works.Select(work => new RegisterRow(
            Publication(work.Citation),
            almanac.Profiles.Length == 1 ? work.Id : $"{profile.Profile.Id}-{work.Id}",
            work.Citation,
            [.. work.CitedBy.Select(place => place.Note).Distinct().Where(note => almanac.Sources.HasNote(p, note)).Select(note => new SourceRef(p, note, null, null))])));
        var fromCatalogue = almanac.Sources.Catalogue.Select(work => new RegisterRow(
            Publication(work.Citation), "work-" + work.Id, work.Citation, [new(0, 0, work.Id, null)]));
        return [.. fromNotes.Concat(fromCatalogue)
            .OrderBy(r => r.Group.Length == 0 ? 1 : 0)
            .ThenBy(r => TitleWords.Key(r.Group), StringComparer.Ordinal)
            .ThenBy(r => TitleWords.Key(r.Work.Authors.FirstOrDefault()), StringComparer.Ordinal)
            .ThenBy(r => r.Work.Date?.Text ?? "", StringComparer.Ordinal)
            .ThenBy(r => r.Anchor, StringComparer.Ordinal)];
    }

    private static string Publication(CitedWork work) =>
        work.Publication ?? (work.Authors.IsEmpty || work.Form == CitationForm.Shortened ? "" : work.Authors[0]);
}
