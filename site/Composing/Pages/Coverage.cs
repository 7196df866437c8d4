using System.Collections.Immutable;
using Almanac.Linking;

namespace Almanac.Composing.Pages;

/// <summary>
/// Which entries carry what a profile says. An entry carries a paragraph if it cites one of the paragraph’s notes;
/// the entries that cite most come first.
/// </summary>
public sealed class Coverage
{
    /// <summary>How many entries of each note are counted for a paragraph of several; a seed may repeat its markers without end.</summary>
    private const int MostOfNote = 100;

    private readonly Dictionary<int, ImmutableArray<Carrier>> byNote;

    public Coverage(LinkedAlmanac almanac, int profile)
    {
        byNote = almanac.Profiles[profile].Profile.Notes.Select(n => n.Number).Distinct().ToDictionary(number => number, number => Ranked(almanac.Uses
            .GetValueOrDefault(new(profile, number, null, null), [])
            .Where(use => use.Page.Kind == PageKind.Entry)
            .GroupBy(use => use.Page.Index)
            .Select(entry => new Carrier(almanac.Entries[entry.Key], entry.Count()))));
    }

    /// <summary>The numbers of a paragraph’s notes, each once.</summary>
    public static ImmutableArray<int> NotesOf(LinkedParagraph paragraph) => [.. paragraph.Citations.SelectMany(c => c.Sources).Select(s => s.Note).Distinct()];

    /// <summary>The entries that cite a note.</summary>
    public ImmutableArray<Carrier> OfNote(int note) => byNote[note];

    /// <summary>The entries that carry a paragraph with these notes, and whether there may be more of them.</summary>
    public (ImmutableArray<Carrier> Carriers, bool MayBeMore) OfNotes(ImmutableArray<int> notes) => notes.Length == 1
        ? (byNote[notes[0]], false)
        : (Ranked(notes.SelectMany(note => byNote[note].Take(MostOfNote)).GroupBy(c => c.Entry.Id).Select(same => same.First() with { Citations = same.Sum(c => c.Citations) })),
            notes.Any(note => byNote[note].Length > MostOfNote));

    private static ImmutableArray<Carrier> Ranked(IEnumerable<Carrier> carriers) =>
        [.. carriers.OrderByDescending(c => c.Citations).ThenBy(c => EntryOrder.SortKey(c.Entry), StringComparer.Ordinal).ThenBy(c => c.Entry.Id)];
}
