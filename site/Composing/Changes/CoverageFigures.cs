using System.Collections.Immutable;
using Almanac.Composing.Pages;
using Almanac.Linking;

namespace Almanac.Composing.Changes;

/// <summary>How much of a profile the entries carry: of its paragraphs, and of its notes.</summary>
public sealed record CoverageFigures(string Profile, int Carried, int Paragraphs, int Cited, int Notes)
{
    /// <summary>The figures of each profile that has notes.</summary>
    public static ImmutableArray<CoverageFigures> Of(LinkedAlmanac almanac) =>
        [.. Enumerable.Range(0, almanac.Profiles.Length).Where(i => !almanac.Profiles[i].Profile.Notes.IsEmpty).Select(i => Of(almanac, i))];

    private static CoverageFigures Of(LinkedAlmanac almanac, int index)
    {
        var (profile, sections) = almanac.Profiles[index];
        var coverage = new Coverage(almanac, index);
        var paragraphs = sections.SelectMany(s => s).ToList();
        var notes = profile.Notes.Select(n => n.Number).Distinct().ToList();
        return new(
            profile.Title,
            paragraphs.Count(p => Coverage.NotesOf(p).Any(note => !coverage.OfNote(note).IsEmpty)),
            paragraphs.Count,
            notes.Count(note => !coverage.OfNote(note).IsEmpty),
            notes.Count);
    }
}
