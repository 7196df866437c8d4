using Almanac.Composing.Pages;
using Almanac.Linking;

namespace Almanac.Composing.Data;

/// <summary>Every place that cites a source, with its sentence.</summary>
public static class CitationTable
{
    public static DataTable<CitationRow> Of(LinkedAlmanac almanac, Addresses addresses, DataNames names) => new(
        "citations.csv", "Every sentence and every row of facts that cites a note or a work, by source.",
        [
            new("source", "Number of the note in the profile, or id of the work.", c => names.Source(c.Source)),
            new("works", "Ids of the works that the source stands for, as in works.json, parted by `; `.", c => DataNames.Several(Works(almanac, addresses, c.Source))),
            new("page_title", "Title of the page, or of the section of the profile.", c => addresses.Of(c.Use.Page).Title),
            new("page", "Address of the very place.", c => $"{names.Url(addresses.Of(c.Use.Page).Path)}#{c.Anchor}"),
            new("part", "Where on the page: text, facts, accounts or relations.", c => c.Part),
            new("words", "The sentence, or the words of the row.", c => c.WordsIn(almanac)),
        ],
        [.. almanac.Uses.OrderBy(u => u.Key.Work is not null).ThenBy(u => u.Key.Profile).ThenBy(u => u.Key.Note).ThenBy(u => u.Key.Work, StringComparer.Ordinal)
            .SelectMany(u => u.Value.Select(use => new CitationRow(u.Key, use)))]);

    private static IEnumerable<string> Works(LinkedAlmanac almanac, Addresses addresses, SourceRef source) => source.IsNote
        ? almanac.Sources.NoteOf(source).Works.Select(w => addresses.Register.FindRow(source.Profile, w.WorkId)?.Anchor).OfType<string>().Distinct()
        : [addresses.Register.RowOfCatalogue(source.Work!).Anchor];
}
